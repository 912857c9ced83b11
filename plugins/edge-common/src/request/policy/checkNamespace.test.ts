import { aContext, ASKED } from '../__fixtures__/aContext';
import { parseEdgeRequest } from '../parseEdgeRequest';

const parse = (
  owner: string | undefined,
  namespaceOwners: Record<string, string>,
) =>
  parseEdgeRequest(ASKED, {
    ...aContext({ entity: { owner } }),
    namespaceOwners,
  });

describe('the owner of a namespace', () => {
  const OWNERS: readonly Record<string, string>[] = [
    { orders: 'group:default/team-orders' },
    { orders: 'Group:default/Team-Orders' },
    { payments: 'group:default/team-payments' },
    {},
  ];

  it.each(OWNERS)('may use it, as in %j', owners => {
    expect(parse('group:default/team-orders', owners).namespace).toBe('orders');
  });

  it('keeps others out, whatever the annotation of their entity says', () => {
    expect(() =>
      parse('group:default/team-orders', { orders: 'group:default/other' }),
    ).toThrow(
      'namespace is "orders"; allowed: a namespace of group:default/team-orders',
    );
  });

  it('keeps entities without owner out', () => {
    expect(() => parse(undefined, { orders: 'group:default/other' })).toThrow(
      'allowed: a namespace of the entity, which has no owner',
    );
  });
});
