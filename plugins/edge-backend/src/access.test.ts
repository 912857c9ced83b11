import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aGateway,
  aMeta,
  aRoute,
  REQUESTED,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type {
  EdgeList,
  EntityEdges,
} from '@tls-edge/backstage-plugin-edge-common/report';
import request from 'supertest';

import { rawGateway, rawRoute } from './__fixtures__/rawGatewayApi';
import { seedEdge } from './__fixtures__/seedEdge';
import { aComponent, aGroup, TEST_ENTITIES } from './__fixtures__/testEntities';
import { onlyIf, type TestPolicy } from './__fixtures__/testPolicy';
import { OLGA, PAY_PATH, usePortal } from './__fixtures__/usePortal';

const NORA = 'user:default/nora';
const PAUL = 'user:default/paul';

const recording = {
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  entityRef: 'component:default/orders',
  environment: 'production',
  pullRequestUrl: 'https://git.example.com/demo/orders/pull/1',
  target: {
    repository: 'https://git.example.com/demo/orders',
    branch: 'main',
    path: 'edge/production/orders-edge',
  },
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
};

/** Nora may do nothing, Olga sees her team's edges, Paul sees everything. */
const policy: TestPolicy = user => {
  if (user === NORA) return { result: AuthorizeResult.DENY };
  return user === OLGA
    ? onlyIf('IS_OWNER', { claims: ['group:default/team-orders'] })
    : { result: AuthorizeResult.ALLOW };
};

describe('who may see what', () => {
  const portal = usePortal();

  const seed = () => {
    seedEdge(portal.kubernetes());
    portal.kubernetes().put(
      'gateways',
      rawGateway(
        aGateway({
          metadata: aMeta({
            name: 'orders-edge',
            namespace: 'orders',
            annotations: {
              'tls-edge.dev/entity-ref': 'component:default/orders',
            },
          }),
        }),
      ),
    );
  };
  const withAnnotation = (name: string, owner: string, edge: string) =>
    aComponent(name, owner, { 'tls-edge.dev/edge': edge });
  const entities = [
    ...TEST_ENTITIES.filter(({ metadata }) => metadata.name !== 'orders'),
    withAnnotation(
      'orders',
      'group:default/team-orders',
      'demo-eu/orders/orders-edge',
    ),
    withAnnotation(
      'thief',
      'group:default/team-orders',
      'demo-eu/payments/pay-edge',
    ),
  ];
  const allSeen = () =>
    portal.eventually<EdgeList>(
      '/v1/edges',
      ({ items }) =>
        expect(items.map(({ entityRefs }) => entityRefs)).toEqual(
          expect.arrayContaining([
            ['component:default/pay'],
            ['component:default/orders'],
          ]),
        ),
      PAUL,
    );

  describe('with a policy of three kinds of users', () => {
    beforeEach(async () => {
      seed();
      await portal.start({ policy, entities, withAws: false });
      await allSeen();
    });

    it.each([
      '/v1/edges',
      PAY_PATH,
      '/v1/edges/demo-eu/none/none',
      '/v1/entities/component/default/pay/edges',
      '/v1/sources',
      '/v1/options/environments',
    ])('answers 403 on %s to someone who may read nothing', async path => {
      const response = await portal.get(path, NORA);
      expect(response.status).toBe(403);
      expect(response.body.error.name).toBe('NotAllowedError');
      expect(JSON.stringify(response.body)).not.toContain('pay.example.com');
    });

    it('refuses a request by someone who may not ask', async () => {
      const response = await portal.post('/v1/requests', recording, NORA);
      expect(response.status).toBe(403);
      expect(await portal.knex()('requests')).toEqual([]);
    });

    it('lists, counts and names only what the conditions allow', async () => {
      const { body } = await portal.get('/v1/edges');
      expect(body.items).toMatchObject([
        { id: { gateway: 'orders-edge' }, owner: 'group:default/team-orders' },
      ]);
      expect(body.totalItems).toBe(1);
      expect(body.facets.namespace).toEqual([{ value: 'orders', count: 1 }]);
      expect(JSON.stringify(body)).not.toContain('payments');
    });

    it('answers an edge outside the conditions like one that does not exist', async () => {
      const foreign = await portal.get(PAY_PATH);
      const absent = await portal.get('/v1/edges/demo-eu/payments/none');
      expect([foreign.status, absent.status]).toEqual([404, 404]);
      expect(foreign.body.error.message.replace('pay-edge', 'none')).toBe(
        absent.body.error.message,
      );
    });

    it('gives nothing for an annotation that names a foreign edge, but its text', async () => {
      const { status, body } = await portal.get(
        '/v1/entities/component/default/thief/edges',
      );
      expect(status).toBe(200);
      expect(body).toMatchObject({
        items: [],
        requests: [],
        unconfirmed: ['demo-eu/payments/pay-edge'],
      });
      expect((await portal.get(PAY_PATH)).status).toBe(404);
      const scoped = await portal.get(
        `${PAY_PATH}?scope=component:default/thief`,
        PAUL,
      );
      expect(scoped.status).toBe(404);
    });

    it('does not let an annotation change whose an edge is', async () => {
      const { body } = await portal.get(PAY_PATH, PAUL);
      expect(body.entityRefs).toEqual(['component:default/pay']);
      expect(body.owner).toBe('group:default/team-pay');
    });

    it('shows the edges of an entity only as far as the conditions go', async () => {
      const own = await portal.get(
        '/v1/entities/component/default/orders/edges',
      );
      const foreign = await portal.get(
        '/v1/entities/component/default/pay/edges',
      );
      expect(own.body.items).toHaveLength(1);
      expect(own.body.unconfirmed).toEqual([]);
      expect(foreign.body).toMatchObject({ items: [], unconfirmed: [] });
    });

    it('counts in the sources only what the caller may see', async () => {
      const { body } = await portal.get('/v1/sources');
      expect(body.items).toMatchObject([{ name: 'demo-eu', edges: 1 }]);
    });

    it('refuses who is not signed in', async () => {
      const response = await request(portal.current().server)
        .get(`/api/edge${PAY_PATH}`)
        .set('Authorization', mockCredentials.none.header());
      expect(response.status).toBe(401);
    });

    it('audits reads and refusals with the request', async () => {
      await portal.get(PAY_PATH, PAUL);
      await portal.get(PAY_PATH, NORA);
      const { createEvent } = portal.current().audit;
      expect(createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'edge-read',
          meta: { edge: 'demo-eu/payments/pay-edge', scope: null },
        }),
      );
      const events = await Promise.all(
        createEvent.mock.results.map(({ value }) => value),
      );
      expect(events.some(({ fail }) => fail.mock.calls.length > 0)).toBe(true);
      expect(events.some(({ success }) => success.mock.calls.length > 0)).toBe(
        true,
      );
    });
  });

  it.each([
    ['IN_CLUSTER', { clusters: ['demo-eu'] }, 2],
    ['IN_CLUSTER', { clusters: ['other'] }, 0],
    ['IN_NAMESPACE', { namespaces: ['orders', 'x'] }, 1],
    ['IS_OWNER', { claims: [OLGA, 'group:default/team-pay'] }, 1],
    ['IS_OWNER', { claims: [OLGA] }, 0],
  ])(
    'lists under the condition %s %j %i edges, and reads the same ones',
    async (rule, params, count) => {
      seed();
      await portal.start({
        entities,
        withAws: false,
        policy: user =>
          user === OLGA
            ? onlyIf(rule, params)
            : { result: AuthorizeResult.ALLOW },
      });
      await allSeen();
      const list = await portal.get('/v1/edges');
      expect(list.body.totalItems).toBe(count);
      const reads = await Promise.all(
        [PAY_PATH, '/v1/edges/demo-eu/orders/orders-edge'].map(path =>
          portal.get(path),
        ),
      );
      expect(reads.filter(({ status }) => status === 200)).toHaveLength(count);
      const { body } = await portal.get('/v1/sources');
      expect(body.items).toHaveLength(count > 0 ? 1 : 0);
    },
  );

  it('combines conditions as the policy nests them', async () => {
    seed();
    const inner = (rule: string, params: Record<string, string[]>) => ({
      rule,
      resourceType: 'edge',
      params,
    });
    await portal.start({
      entities,
      withAws: false,
      policy: user =>
        user === OLGA
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'edge',
              resourceType: 'edge',
              conditions: {
                allOf: [
                  inner('IN_CLUSTER', { clusters: ['demo-eu'] }),
                  { not: inner('IN_NAMESPACE', { namespaces: ['payments'] }) },
                  {
                    anyOf: [
                      inner('IS_OWNER', { claims: ['group:default/nobody'] }),
                      inner('IN_NAMESPACE', { namespaces: ['orders'] }),
                    ],
                  },
                ],
              },
            }
          : { result: AuthorizeResult.ALLOW },
    });
    await allSeen();
    const { body } = await portal.get('/v1/edges');
    expect((body as EdgeList).items.map(({ id }) => id.gateway)).toEqual([
      'orders-edge',
    ]);
  });

  it('names no entity and no owner that the caller does not see in the catalog', async () => {
    seed();
    await portal.start({ entities, withAws: false });
    await allSeen();
    const { catalog } = portal.current();
    const original = catalog.getEntitiesByRefs.getMockImplementation()!;
    catalog.getEntitiesByRefs.mockImplementation(async (asked, options) => {
      const found = await original(asked, options);
      const isOlga = JSON.stringify(options).includes('olga');
      return {
        items: found.items.map((entity, index) =>
          isOlga && asked.entityRefs[index].includes('pay')
            ? undefined
            : entity,
        ),
      };
    });
    const { body } = await portal.get('/v1/edges?q=component:default/pay');
    expect(body).toMatchObject({ items: [], totalItems: 0 });
    const list = (await portal.get('/v1/edges')).body as EdgeList;
    expect(list.facets.owner.map(({ value }) => value)).toEqual([
      'group:default/team-orders',
    ]);
    const report = (await portal.get(PAY_PATH)).body;
    expect(report).toMatchObject({ entityRefs: [] });
    expect(report.owner).toBeUndefined();
  });

  it('takes an edge of a Gateway with no owner as nobody’s', async () => {
    portal.kubernetes().put(
      'gateways',
      rawGateway(
        aGateway({
          metadata: aMeta({ name: 'legacy-gw', namespace: 'legacy' }),
        }),
      ),
    );
    seedEdge(portal.kubernetes(), { gateway: undefined, routes: [] });
    await portal.start({ withAws: false });
    const report = await portal.eventually<{ entityRefs: string[] }>(
      '/v1/edges/demo-eu/legacy/legacy-gw',
      body => expect(body.entityRefs).toEqual([]),
    );
    expect(report).not.toHaveProperty('owner');
  });

  it('gives the owner of a namespace its edges without any annotation', async () => {
    portal.kubernetes().put(
      'gateways',
      rawGateway(
        aGateway({
          metadata: aMeta({ name: 'legacy-gw', namespace: 'legacy' }),
        }),
      ),
    );
    seedEdge(portal.kubernetes(), { gateway: undefined, routes: [] });
    await portal.start({
      withAws: false,
      entities: [...TEST_ENTITIES, aGroup('team-legacy')],
      edge: {
        namespaceOwners: {
          'demo-eu': { legacy: 'group:default/team-legacy' },
        },
      },
      policy: () =>
        onlyIf('IS_OWNER', { claims: ['group:default/team-legacy'] }),
    });
    await portal.eventually<{ owner?: string }>(
      '/v1/edges/demo-eu/legacy/legacy-gw',
      body => expect(body.owner).toBe('group:default/team-legacy'),
    );
  });

  it('splits a shared Gateway by tenant and shows the whole to who may read all', async () => {
    seedEdge(portal.kubernetes());
    portal.kubernetes().put(
      'httproutes',
      rawRoute(
        aRoute({
          metadata: aMeta({
            name: 'orders-app',
            annotations: {
              ...REQUESTED.annotations,
              'tls-edge.dev/entity-ref': 'component:default/orders',
            },
          }),
          hostnames: ['orders.example.com'],
        }),
      ),
    );
    const tenants = [
      ...TEST_ENTITIES.filter(({ metadata }) => metadata.name !== 'orders'),
      withAnnotation(
        'orders',
        'group:default/team-orders',
        'demo-eu/payments/pay-edge',
      ),
    ];
    await portal.start({ entities: tenants, withAws: false, policy });
    const scoped = `${PAY_PATH}?scope=component:default/orders`;
    const own = await portal.eventually<EntityEdges>(
      '/v1/entities/component/default/orders/edges',
      ({ items }) => expect(items).toHaveLength(1),
    );
    expect(own.items[0].id.scope).toBe('component:default/orders');
    expect((await portal.get(scoped)).status).toBe(200);
    expect((await portal.get(PAY_PATH)).status).toBe(404);
    expect((await portal.get(PAY_PATH, PAUL)).status).toBe(200);
  });
});
