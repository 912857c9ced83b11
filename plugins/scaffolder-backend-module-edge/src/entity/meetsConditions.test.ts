import { meetsConditions } from './meetsConditions';

const edge = {
  cluster: 'demo-eu',
  namespace: 'orders',
  owners: ['group:default/team-orders'],
};
const rule = (name: string, params: Record<string, string[]>) => ({
  resourceType: 'edge',
  rule: name,
  params,
});
const owner = rule('IS_OWNER', { claims: ['group:default/team-orders'] });
const stranger = rule('IS_OWNER', { claims: ['user:default/nora'] });
const unknown = rule('IS_FRIDAY', {});

describe('meetsConditions', () => {
  it.each([
    ['an owner', owner, true],
    ['a stranger', stranger, false],
    ['the cluster', rule('IN_CLUSTER', { clusters: ['demo-eu'] }), true],
    ['another cluster', rule('IN_CLUSTER', { clusters: ['demo-us'] }), false],
    ['the namespace', rule('IN_NAMESPACE', { namespaces: ['orders'] }), true],
    ['another namespace', rule('IN_NAMESPACE', { namespaces: ['a'] }), false],
    ['one of two', { anyOf: [stranger, owner] }, true],
    ['both of two', { allOf: [owner, stranger] }, false],
    ['all of all', { allOf: [owner, owner] }, true],
    ['not a stranger', { not: stranger }, true],
    ['nested', { not: { anyOf: [stranger, { not: owner }] } }, true],
    ['an unknown rule', unknown, false],
    ['the opposite of an unknown rule', { not: unknown }, false],
    ['an unknown rule beside a known one', { anyOf: [unknown, owner] }, false],
    ['a built-in name of objects', rule('constructor', {}), false],
  ] as const)('judges %s', (_name, criteria, expected) => {
    expect(meetsConditions(edge, criteria as never)).toBe(expected);
  });
});
