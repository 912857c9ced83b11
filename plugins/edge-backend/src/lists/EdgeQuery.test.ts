import { edgeStateSchema } from '@tls-edge/backstage-plugin-edge-common';

import { edgeQuerySchema } from './EdgeQuery';

const parse = (query: object) => edgeQuerySchema.safeParse(query);

describe('edgeQuerySchema', () => {
  it('asks for the worst hundred of all edges when nothing is said', () => {
    expect(edgeQuerySchema.parse({})).toEqual({
      ...{ owner: [], cluster: [], namespace: [], state: [] },
      sort: { key: 'state', isReversed: false },
      limit: 100,
    });
  });

  it.each(['owner', 'cluster', 'namespace'] as const)(
    'takes %s once or several times',
    field => {
      expect(edgeQuerySchema.parse({ [field]: 'a' })[field]).toEqual(['a']);
      expect(edgeQuerySchema.parse({ [field]: ['a', 'b'] })[field]).toEqual([
        'a',
        'b',
      ]);
    },
  );

  it.each(edgeStateSchema.options)('knows the state %s', state => {
    expect(edgeQuerySchema.parse({ state }).state).toEqual([state]);
  });

  it.each([
    ['name', { key: 'name', isReversed: false }],
    ['-name', { key: 'name', isReversed: true }],
    ['certificate', { key: 'certificate', isReversed: false }],
    ['-since', { key: 'since', isReversed: true }],
  ])('reads the order %s', (sort, expected) => {
    expect(edgeQuerySchema.parse({ sort }).sort).toEqual(expected);
  });

  it.each([
    ['1', 1],
    ['500', 500],
    [7, 7],
  ])('reads the limit %p', (limit, expected) => {
    expect(edgeQuerySchema.parse({ limit }).limit).toBe(expected);
  });

  it.each([
    { owner: '' },
    { owner: ['a', ''] },
    { owner: 'x'.repeat(301) },
    { cluster: { a: 'b' } },
    { namespace: [['a']] },
    { state: 'Ready' },
    { state: 'notChecked' },
    { state: ['ready', 'green'] },
    { certificate: '15' },
    { certificate: ['30', '60'] },
    { q: 'x'.repeat(301) },
    { q: ['a', 'b'] },
    { sort: 'names' },
    { sort: 'name-' },
    { sort: '--name' },
    { sort: '+name' },
    { sort: '' },
    { sort: ['name', 'owner'] },
    { limit: '0' },
    { limit: '501' },
    { limit: '-1' },
    { limit: '1.5' },
    { limit: 'all' },
    { limit: '' },
    { cursor: 'x'.repeat(101) },
    { cursor: ['a', 'b'] },
    { offset: '5' },
    { Owner: 'a' },
  ])('refuses %j and names the parameter', query => {
    const { error } = parse(query);
    expect(JSON.stringify(error?.issues)).toContain(Object.keys(query)[0]);
  });

  it('says which orders there are', () => {
    expect(parse({ sort: 'colour' }).error?.issues[0].message).toBe(
      'one of state, name, cluster, owner, certificate, since, with "-" in front to turn it round',
    );
  });
});
