import { summarize } from '@tls-edge/backstage-plugin-edge-common';

import { anEdgeId, aReport } from '../__fixtures__/aReport';
import { formatCursor, parseCursor } from './Cursor';
import { edgeQuerySchema } from './EdgeQuery';
import { listEdges } from './listEdges';

const row = (gateway: string, scope?: string) =>
  summarize(aReport({ id: anEdgeId(gateway, scope ? { scope } : {}) }));

/** All pages of a list, by name and scope, with the cursors that led there. */
const walk = (rows: ReturnType<typeof row>[], query: object) => {
  const seen: string[] = [];
  const cursors: string[] = [];
  let cursor: string | undefined;
  do {
    const asked = edgeQuerySchema.parse({ ...query, cursor });
    const page = listEdges(rows, asked, 'lists');
    seen.push(
      ...page.items.map(({ id }) => [id.gateway, id.scope].join(' ').trim()),
    );
    cursor = page.nextCursor;
    if (cursor) cursors.push(cursor);
  } while (cursor);
  return { seen, cursors };
};

describe('Cursor', () => {
  it.each([0, 1, 100, 999_999_999])('leads back to row %i', offset => {
    expect(parseCursor(formatCursor(offset))).toBe(offset);
  });

  it('starts at the first row without one', () => {
    expect(parseCursor(undefined)).toBe(0);
  });

  it('can stand in an address as it is', () => {
    [0, 62, 63, 999_999_999].map(formatCursor).forEach(cursor => {
      expect(encodeURIComponent(cursor)).toBe(cursor);
    });
  });

  it.each([
    'nonsense',
    '10',
    'after 10',
    ...[
      'after',
      'after ',
      'after x',
      'after 1.5',
      'after 1234567890',
      'x after 1',
    ].map(text => Buffer.from(text).toString('base64url')),
  ])('refuses "%s" with what to use', cursor => {
    expect(() => parseCursor(cursor)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `cursor is "${cursor}"; use the "nextCursor" of an answer`,
      }),
    );
  });
});

describe('paging', () => {
  const names = ['f', 'b', 'd', 'a', 'e', 'c', 'g'];
  const rows = names.map(name => row(name));
  const inOrder = [...names].sort();

  describe.each([1, 2, 3, 6, 7, 8])('by %i', limit => {
    it.each(['state', '-state', 'owner', 'cluster', 'certificate', '-since'])(
      'loses and repeats none of equal rows under %s',
      sort => {
        const { seen, cursors } = walk(rows, { limit, sort });
        expect(seen).toEqual(inOrder);
        expect(cursors).toHaveLength(Math.ceil(names.length / limit) - 1);
      },
    );
  });

  it('tells the tenants of one Gateway apart', () => {
    const shared = [row('gw', 'a:b/2'), row('gw'), row('gw', 'a:b/1')];
    expect(walk(shared, { limit: 1 }).seen).toEqual([
      'gw',
      'gw a:b/1',
      'gw a:b/2',
    ]);
  });

  it.each([7, 8, 1_000])(
    'is over for a cursor after %i of seven rows',
    offset => {
      const asked = edgeQuerySchema.parse({ cursor: formatCursor(offset) });
      const page = listEdges(rows, asked, 'lists');
      expect(page).toMatchObject({ items: [], totalItems: 7 });
      expect(page.nextCursor).toBeUndefined();
    },
  );

  it('counts the same in facets on every page', () => {
    const facetsAt = (offset: number) =>
      listEdges(
        rows,
        edgeQuerySchema.parse({ limit: 2, cursor: formatCursor(offset) }),
        'lists',
      ).facets;
    expect(facetsAt(4)).toEqual(facetsAt(0));
    expect(facetsAt(0).state).toEqual([{ value: 'ready', count: 7 }]);
  });
});
