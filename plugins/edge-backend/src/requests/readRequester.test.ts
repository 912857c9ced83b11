import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

import { edgeRegistry } from '../__fixtures__/createReader';
import { TEST_ENTITIES } from '../__fixtures__/testEntities';
import {
  allowAll,
  onlyIf,
  permissionsWith,
  type TestPolicy,
} from '../__fixtures__/testPolicy';
import { createEdgeAuthorizer } from '../permissions/EdgeAuthorizer';
import { readRequester, requireOwner, requirePlace } from './readRequester';

const OLGA = mockCredentials.user('user:default/olga');
const TEAM = 'group:default/team-orders';
const ORDERS = 'component:default/orders';
const place = { cluster: 'demo-eu', namespace: 'orders' };

const create = (policy: TestPolicy = allowAll) => {
  const catalog = catalogServiceMock.mock();
  const known = catalogServiceMock({ entities: [...TEST_ENTITIES] });
  catalog.getEntityByRef.mockImplementation(known.getEntityByRef.bind(known));
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/olga',
      ownershipEntityRefs: ['user:default/olga', TEAM],
    }),
  });
  const authorizer = createEdgeAuthorizer({
    permissions: permissionsWith(policy),
    registry: edgeRegistry(),
  });
  return {
    ...{ catalog, userInfo },
    read: (entity = ORDERS) =>
      readRequester({ authorizer, catalog, userInfo }, entity, OLGA),
  };
};

describe('readRequester', () => {
  it('reads entity and claims with the credentials of the caller', async () => {
    const { read, catalog, userInfo } = create();
    await expect(read()).resolves.toMatchObject({
      entity: {
        ref: ORDERS,
        owner: TEAM,
        namespace: 'orders',
        service: 'orders:8080',
      },
      ownershipRefs: ['user:default/olga', TEAM],
    });
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(ORDERS, {
      credentials: OLGA,
    });
    expect(userInfo.getUserInfo).toHaveBeenCalledWith(OLGA);
  });

  it.each(['Component:Default/Orders', 'component:orders', 'orders'])(
    'finds the entity by %s',
    async text => {
      const { entity } = await create().read(text);
      expect(entity.ref).toBe(ORDERS);
    },
  );

  it.each([
    ['component:default/none', 'NotFoundError', 'component:default/none'],
    ['none', 'NotFoundError', 'component:default/none'],
    [':/', 'InputError', 'entity is ":/"'],
    ['component:', 'InputError', 'an entity ref like'],
  ])('refuses "%s" with %s', async (text, name, message) => {
    await expect(create().read(text)).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
  });

  it('asks neither catalog nor claims where edge.request is denied', async () => {
    const { read, catalog, userInfo } = create((_user, permission) => ({
      result:
        permission === 'edge.request'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    await expect(read()).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    expect(userInfo.getUserInfo).not.toHaveBeenCalled();
  });

  it('lets a failure of the catalog through', async () => {
    const { read, catalog } = create();
    const down = new Error('connect ECONNREFUSED');
    catalog.getEntityByRef.mockRejectedValue(down);
    await expect(read()).rejects.toBe(down);
  });
});

describe('requireOwner', () => {
  const ask = (
    owner: string | undefined,
    ownershipRefs: readonly string[],
    requesters: 'owner' | 'anyone' = 'owner',
  ) =>
    requireOwner(
      { entity: { ref: ORDERS, name: 'orders', owner }, ownershipRefs },
      { requesters },
    );

  it.each([
    ['its team', TEAM, [TEAM], 'owner'],
    ['its own user', 'user:default/olga', ['user:default/olga'], 'owner'],
    ['anyone where the policy says so', TEAM, [], 'anyone'],
    ['anyone for an entity of nobody', undefined, [], 'anyone'],
  ] as const)('lets %s ask', (_name, owner, refs, requesters) => {
    expect(() => ask(owner, refs, requesters)).not.toThrow();
  });

  it.each([
    ['another team', TEAM, ['group:default/team-pay'], TEAM],
    ['who owns nothing', TEAM, [], TEAM],
    ['everyone for an entity of nobody', undefined, [TEAM], 'nobody'],
    ['a namesake', TEAM, ['group:other/team-orders'], TEAM],
  ])('refuses %s and says whose it is', (_name, owner, refs, named) => {
    expect(() => ask(owner, refs)).toThrow(
      expect.objectContaining({
        name: 'NotAllowedError',
        message: `Only owners of ${ORDERS} may ask for its edge; it belongs to ${named}`,
      }),
    );
  });
});

describe('an entity of two teams', () => {
  const owners = [TEAM, 'group:default/team-pay'];
  const ask = (ownershipRefs: readonly string[]) =>
    requireOwner(
      {
        entity: { ref: ORDERS, name: 'orders', owner: TEAM, owners },
        ownershipRefs,
      },
      { requesters: 'owner' },
    );

  it.each(owners)('is asked for by %s', team => {
    expect(() => ask([team])).not.toThrow();
  });

  it('names both to everybody else', () => {
    expect(() => ask(['user:default/nora'])).toThrow(
      'it belongs to group:default/team-orders and group:default/team-pay',
    );
  });
});

describe('requirePlace', () => {
  const askUnder = async (rule: string, params: Record<string, string[]>) => {
    const requester = await create(() => onlyIf(rule, params)).read();
    return () => requirePlace(requester, place);
  };

  it.each([
    ['IN_CLUSTER', { clusters: ['demo-eu'] }],
    ['IN_NAMESPACE', { namespaces: ['payments', 'orders'] }],
    ['IS_OWNER', { claims: [TEAM] }],
  ])('passes under %s %j', async (rule, params) => {
    expect(await askUnder(rule, params)).not.toThrow();
  });

  it.each([
    ['IN_CLUSTER', { clusters: ['demo-us'] }],
    ['IN_NAMESPACE', { namespaces: ['Orders', 'order'] }],
    ['IS_OWNER', { claims: ['user:default/olga'] }],
  ])('refuses under %s %j and names the place', async (rule, params) => {
    expect(await askUnder(rule, params)).toThrow(
      expect.objectContaining({
        name: 'NotAllowedError',
        message: `You may not use "edge.request" for ${ORDERS} in namespace "orders" of cluster "demo-eu"`,
      }),
    );
  });
});
