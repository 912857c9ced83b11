import { summarize } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

import { anEdgeId, aReport } from '../__fixtures__/aReport';
import { edgeQuerySchema } from './EdgeQuery';
import { listEdges } from './listEdges';

const row = (gateway: string, overrides: Partial<EdgeReport> = {}) =>
  summarize(aReport({ id: anEdgeId(gateway), ...overrides }));

const rows = [
  row('a', { state: 'ready', owner: 'group:default/x', since: '2026-01-01' }),
  row('b', { state: 'broken', owner: 'group:default/y', since: '2026-01-03' }),
  row('c', { state: 'unknown', since: '2026-01-02' }),
  row('d', {
    state: 'ready',
    id: anEdgeId('d', { cluster: 'demo-us', namespace: 'shop' }),
    owner: 'group:default/x',
    endpoint: { hostnames: ['Shop.example.com'], urls: [] },
  }),
  row('e', { state: 'requested' }),
  row('f', { state: 'degraded' }),
  row('g', { state: 'progressing' }),
];

const list = (query: object = {}) =>
  listEdges(rows, edgeQuerySchema.parse(query), 'edge:lists');
const names = (query?: object) =>
  list(query)
    .items.map(({ id }) => id.gateway)
    .join('');

describe('listEdges', () => {
  it.each([
    [undefined, 'bfgcead'],
    ['-state', 'adecgfb'],
    ['name', 'abcdefg'],
    ['-name', 'gfedcba'],
    ['cluster', 'abcefgd'],
    ['owner', 'cefgadb'],
  ])('sorts by %s, then by name', (sort, expected) => {
    expect(names(sort ? { sort } : {})).toBe(expected);
  });

  it('sorts the newest change first by since', () => {
    expect(names({ sort: 'since', state: ['broken', 'unknown'] })).toBe('bc');
  });

  it.each([
    [{ state: 'ready' }, 'ad'],
    [{ state: ['ready', 'broken'] }, 'bad'],
    [{ cluster: 'demo-us' }, 'd'],
    [{ namespace: 'payments', state: 'ready' }, 'a'],
    [{ owner: 'group:default/x' }, 'ad'],
    [{ q: 'shop' }, 'd'],
    [{ q: 'SHOP.example demo-us' }, 'd'],
    [{ q: 'shop payments' }, ''],
    [{ q: '' }, 'bfgcead'],
  ])('filters by %j', (query, expected) => {
    expect(names(query)).toBe(expected);
  });

  it('pages without losing or repeating any', () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = list({ limit: 3, ...(cursor && { cursor }) });
      expect(page.totalItems).toBe(7);
      seen.push(...page.items.map(({ id }) => id.gateway));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.join('')).toBe('bfgcead');
  });

  it('has no next page after the last one', () => {
    expect(list({ limit: 7 }).nextCursor).toBeUndefined();
    expect(list({ limit: 6 }).nextCursor).toBeDefined();
  });

  it('counts in each facet what the other filters leave', () => {
    const { facets } = list({ state: 'ready', owner: 'group:default/x' });
    expect(facets.state).toEqual([{ value: 'ready', count: 2 }]);
    expect(facets.owner).toEqual([{ value: 'group:default/x', count: 2 }]);
    expect(facets.cluster).toEqual([
      { value: 'demo-eu', count: 1 },
      { value: 'demo-us', count: 1 },
    ]);
  });

  it('keeps the alternatives of a chosen facet in sight', () => {
    const { facets } = list({ state: 'ready' });
    expect(facets.state.map(({ value }) => value)).toEqual([
      'broken',
      'degraded',
      'progressing',
      'ready',
      'requested',
      'unknown',
    ]);
  });

  it('counts owners that are there only', () => {
    expect(list().facets.owner).toEqual([
      { value: 'group:default/x', count: 2 },
      { value: 'group:default/y', count: 1 },
    ]);
  });

  it.each(['', 'x', Buffer.from('after -1').toString('base64url')])(
    'refuses the cursor "%s"',
    cursor => {
      expect(() => list({ cursor })).toThrow(/use the "nextCursor"/);
    },
  );
});
