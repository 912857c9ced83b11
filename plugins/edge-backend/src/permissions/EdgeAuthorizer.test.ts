import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { edgePermissions } from '@tls-edge/backstage-plugin-edge-common';

import { edgeRegistry } from '../__fixtures__/createReader';
import { onlyIf, permissionsWith } from '../__fixtures__/testPolicy';
import { createEdgeAuthorizer } from './EdgeAuthorizer';

const OLGA = mockCredentials.user('user:default/olga');
const pay = {
  cluster: 'demo-eu',
  namespace: 'payments',
  owners: ['group:default/team-pay'],
};
const [read] = edgePermissions;

const grantUnder = (decision: PolicyDecision, permission = read) =>
  createEdgeAuthorizer({
    permissions: permissionsWith(() => decision),
    registry: edgeRegistry(),
  }).grant(permission, OLGA);

const condition = (rule: string, params: Record<string, string[]>) => ({
  rule,
  resourceType: 'edge',
  params,
});
const nested = (conditions: object): PolicyDecision => ({
  ...onlyIf('IN_CLUSTER', { clusters: [] }),
  ...({ conditions } as object),
});
const inEu = condition('IN_CLUSTER', { clusters: ['demo-eu'] });
const inShop = condition('IN_NAMESPACE', { namespaces: ['shop'] });
const ofPay = condition('IS_OWNER', { claims: ['group:default/team-pay'] });

describe('createEdgeAuthorizer', () => {
  it('grants everything without a filter where the policy allows', async () => {
    const grant = await grantUnder({ result: AuthorizeResult.ALLOW });
    expect(grant).not.toHaveProperty('criteria');
    expect(grant.allows(pay)).toBe(true);
    expect(grant.allows({ cluster: '', namespace: '', owners: [] })).toBe(true);
  });

  it.each(edgePermissions.map(permission => [permission.name, permission]))(
    'refuses %s by its name where the policy denies it',
    async (name, permission) => {
      await expect(
        grantUnder({ result: AuthorizeResult.DENY }, permission),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: `You may not use "${name}"; ask the portal's administrators for it`,
      });
    },
  );

  it.each([
    ['one condition', inEu, true, { field: 'cluster', values: ['demo-eu'] }],
    [
      'one that is not met',
      inShop,
      false,
      { field: 'namespace', values: ['shop'] },
    ],
    [
      'all of several',
      { allOf: [inEu, ofPay] },
      true,
      {
        allOf: [
          { field: 'cluster', values: ['demo-eu'] },
          { field: 'owner', values: ['group:default/team-pay'] },
        ],
      },
    ],
    [
      'any of several',
      { anyOf: [inShop, inEu] },
      true,
      {
        anyOf: [
          { field: 'namespace', values: ['shop'] },
          { field: 'cluster', values: ['demo-eu'] },
        ],
      },
    ],
    [
      'the opposite',
      { not: inEu },
      false,
      { not: { field: 'cluster', values: ['demo-eu'] } },
    ],
    [
      'all of it nested',
      { allOf: [inEu, { not: { anyOf: [inShop, { not: ofPay }] } }] },
      true,
      {
        allOf: [
          { field: 'cluster', values: ['demo-eu'] },
          {
            not: {
              anyOf: [
                { field: 'namespace', values: ['shop'] },
                { not: { field: 'owner', values: ['group:default/team-pay'] } },
              ],
            },
          },
        ],
      },
    ],
  ])(
    'turns %s into a filter that says the same as the check of one edge',
    async (_name, conditions, isAllowed, criteria) => {
      const grant = await grantUnder(nested(conditions));
      expect(grant.criteria).toEqual(criteria);
      expect(grant.allows(pay)).toBe(isAllowed);
    },
  );

  it('lets nothing pass by a rule that it does not know', async () => {
    await expect(
      grantUnder(onlyIf('IS_FRIDAY', { days: ['friday'] })),
    ).rejects.toThrow('IS_FRIDAY');
  });

  it('asks once, with the credentials of the caller', async () => {
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    const authorizer = createEdgeAuthorizer({
      permissions,
      registry: edgeRegistry(),
    });
    await authorizer.grant(read, OLGA);
    expect(permissions.authorizeConditional.mock.calls).toEqual([
      [[{ permission: read }], { credentials: OLGA }],
    ]);
  });

  it('decides nothing while the permission service is down', async () => {
    const down = new Error('connect ECONNREFUSED');
    const authorizer = createEdgeAuthorizer({
      permissions: mockServices.permissions.mock({
        authorizeConditional: async () => {
          throw down;
        },
      }),
      registry: edgeRegistry(),
    });
    await expect(authorizer.grant(read, OLGA)).rejects.toBe(down);
  });
});
