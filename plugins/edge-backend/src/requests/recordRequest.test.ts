import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NOW } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { aRequest } from '../__fixtures__/aRequest';
import { edgeRegistry } from '../__fixtures__/createReader';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { TEST_ENTITIES } from '../__fixtures__/testEntities';
import { onlyIf, permissionsWith } from '../__fixtures__/testPolicy';
import { createEdgeAuthorizer } from '../permissions/EdgeAuthorizer';
import { openDatabase } from '../store/openDatabase';
import { createRequestStore } from '../store/RequestStore';
import { recordRequest } from './recordRequest';
import { createRequestFollower } from './RequestFollower';

jest.setTimeout(60_000);

const TEAM = 'group:default/team-orders';
const OLGA = mockCredentials.user('user:default/olga');
const { pullRequestUrl, target, requestHash, manifestHash } = aRequest();
const body: RecordRequest = {
  ...{ pullRequestUrl, target, requestHash, manifestHash },
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  entityRef: 'component:default/orders',
  environment: 'production',
};

describe('recordRequest', () => {
  const databases = createTestDatabases();

  const create = async (namespaces = ['orders']) => {
    const knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
    const marked: unknown[] = [];
    const clock = { now: () => NOW, sleep: async () => undefined };
    const services = {
      clock,
      config: parseEdgeConfig({
        clusters: [
          { name: 'demo-eu', inCluster: true },
          { name: 'demo-us', inCluster: true },
        ],
        environments: [
          { name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
          { name: 'abroad', cluster: 'demo-us', gatewayClass: 'envoy' },
        ],
      }),
      catalog: catalogServiceMock({ entities: [...TEST_ENTITIES] }),
      userInfo: mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/olga',
          ownershipEntityRefs: [TEAM],
        }),
      }),
      authorizer: createEdgeAuthorizer({
        permissions: permissionsWith(() =>
          onlyIf('IN_NAMESPACE', { namespaces }),
        ),
        registry: edgeRegistry(),
      }),
      requests: createRequestFollower({
        ...{ clock, store: createRequestStore(knex), everySeconds: 30 },
        readMerged: async () => ({ type: 'notMerged' }),
        onMerged: async () => undefined,
        onChange: edge => marked.push(edge),
      }),
    };
    return {
      marked,
      rows: () => knex('requests'),
      record: (change: Partial<RecordRequest> = {}) =>
        recordRequest(services, { ...body, ...change }, OLGA),
    };
  };

  it('keeps who asked for what, and has the edge looked at', async () => {
    const { record, rows, marked } = await create();
    await expect(record()).resolves.toMatchObject({
      edge: body.edge,
      entityRef: body.entityRef,
      initiator: 'user:default/olga',
      state: 'open',
      createdAt: NOW.toISOString(),
    });
    await expect(rows()).resolves.toHaveLength(1);
    expect(marked).toEqual([body.edge]);
  });

  it.each(['Component:Default/Orders', 'component:orders'])(
    'keeps the entity by its full name when it is called %s',
    async entityRef => {
      const { record } = await create();
      const status = await record({ entityRef });
      expect(status.entityRef).toBe('component:default/orders');
    },
  );

  it.each([
    ['an unknown environment', { environment: 'moon' }, 'InputError'],
    ['another cluster', { environment: 'abroad' }, 'InputError'],
    [
      'another namespace',
      { edge: { ...body.edge, namespace: 'payments' } },
      'InputError',
    ],
    ['a text for an entity', { entityRef: ':::' }, 'InputError'],
    ['no such entity', { entityRef: 'component:default/x' }, 'NotFoundError'],
    [
      'a foreign entity',
      { entityRef: 'component:default/pay' },
      'NotAllowedError',
    ],
  ])('keeps nothing for %s', async (_name, change, name) => {
    const { record, rows, marked } = await create();
    await expect(record(change)).rejects.toMatchObject({ name });
    await expect(rows()).resolves.toEqual([]);
    expect(marked).toEqual([]);
  });

  it('keeps nothing outside the conditions of edge.request', async () => {
    const { record, rows } = await create(['payments']);
    await expect(record()).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(rows()).resolves.toEqual([]);
  });
});
