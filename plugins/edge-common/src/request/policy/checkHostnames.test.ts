import fc from 'fast-check';

import { aContext, aPolicy } from '../__fixtures__/aContext';
import { checkHostnames } from './checkHostnames';
import { checkNamespace } from './checkNamespace';

const TEAM = 'group:default/team-orders';
const rules = (...hostnames: { owner: string; suffixes: string[] }[]) =>
  aPolicy({ hostnames });
const anyLabel = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);

describe('a host name under the suffix', () => {
  it.each([
    ['eu.example.com', 'eu.example.com', true],
    ['eu.example.com', 'a.eu.example.com', true],
    ['eu.example.com', 'a.b.eu.example.com', true],
    ['eu.example.com', '*.eu.example.com', true],
    ['*.eu.example.com', 'a.eu.example.com', true],
    ['.eu.example.com', 'a.eu.example.com', true],
    ['eu.example.com', 'example.com', false],
    ['eu.example.com', '*.example.com', false],
    ['eu.example.com', 'aeu.example.com', false],
    ['eu.example.com', 'eu.example.com.evil.org', false],
    ['eu.example.com', 'a.eu.example.org', false],
    ['com', 'example.com', true],
    ['EU.example.com', 'a.eu.example.com', false],
  ])('%s: %s is free: %s', (suffix, hostname, isFree) => {
    const policy = rules({ owner: '*', suffixes: [suffix] });

    expect(checkHostnames([hostname], policy, TEAM)).toHaveLength(
      isFree ? 0 : 1,
    );
  });

  it('is free however many labels stand before it', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { minLength: 1 }), labels => {
        const policy = rules({ owner: TEAM, suffixes: ['example.com'] });
        const name = [...labels, 'example.com'].join('.');

        expect(checkHostnames([name], policy, TEAM)).toEqual([]);
        expect(checkHostnames([`${name}.org`], policy, TEAM)).toHaveLength(1);
      }),
    );
  });
});

describe('the rules of the policy', () => {
  const ours = { owner: TEAM, suffixes: ['orders.example.com'] };
  const theirs = { owner: 'group:default/pay', suffixes: ['pay.example.com'] };

  it('leave every name free where there are none', () => {
    expect(
      checkHostnames(['anything.example.org'], aPolicy(), undefined),
    ).toEqual([]);
  });

  it('name each refused host name by its place', () => {
    expect(
      checkHostnames(
        ['a.pay.example.com', 'a.orders.example.com', 'b.pay.example.com'],
        rules(ours, theirs),
        TEAM,
      ),
    ).toEqual(
      [
        ['hostnames[0]', 'a.pay.example.com'],
        ['hostnames[2]', 'b.pay.example.com'],
      ].map(([field, value]) => ({
        field,
        value,
        allowed: 'names ending in orders.example.com',
      })),
    );
  });

  it.each([
    ['group:default/nobody', 'group:default/nobody'],
    [undefined, 'an entity without owner'],
  ])('give %s nothing where no rule is theirs', (owner, called) => {
    expect(checkHostnames(['a.example.com'], rules(ours), owner)).toMatchObject(
      [{ allowed: `nothing, as the policy gives ${called} no names` }],
    );
  });

  it('only ever open names when one is added', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, (label, suffix) => {
        const name = [`${label}.example.com`];
        const before = checkHostnames(name, rules(ours), TEAM);
        const after = checkHostnames(
          name,
          rules(ours, { owner: '*', suffixes: [`${suffix}.example.com`] }),
          TEAM,
        );

        expect(after.length).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});

describe('a namespace', () => {
  const judge = (
    namespace: string,
    namespaceOwners: Record<string, string> | undefined,
    owner?: string,
  ) =>
    checkNamespace(namespace, {
      ...aContext({ entity: { owner } }),
      namespaceOwners,
    });

  it.each([
    ['orders', undefined, undefined],
    ['orders', {}, undefined],
    ['orders', { payments: 'group:default/pay' }, undefined],
    ['orders', { orders: TEAM }, TEAM],
    ['orders', { orders: 'Group:Default/Team-Orders' }, TEAM],
    ['constructor', {}, TEAM],
  ])('%s with the owners %j is open to %s', (namespace, owners, owner) => {
    expect(judge(namespace, owners, owner)).toEqual([]);
  });

  it.each([
    ['group:default/pay', 'group:default/pay'],
    [undefined, 'the entity, which has no owner'],
  ])('of somebody else is closed to %s', (owner, called) => {
    expect(judge('orders', { orders: TEAM }, owner)).toEqual([
      {
        field: 'namespace',
        value: 'orders',
        allowed: `a namespace of ${called}`,
      },
    ]);
  });
});
