import { mockCredentials } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { hashRequest, toYaml } from '@tls-edge/backstage-plugin-edge-common';
import {
  aGateway,
  aMeta,
  aRoute,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type {
  EdgeReport,
  EntityEdges,
  RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { rawGateway, rawRoute } from './__fixtures__/rawGatewayApi';
import { seedEdge } from './__fixtures__/seedEdge';
import { OLGA, usePortal } from './__fixtures__/usePortal';

const file = {
  formatVersion: 1,
  entity: 'component:default/orders',
  environment: 'production',
  name: 'orders-edge',
  hostnames: ['orders.example.com'],
};
const hash = hashRequest(file);

const body = {
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  entityRef: 'component:default/orders',
  environment: 'production',
  pullRequestUrl: 'https://git.example.com/demo/orders/pull/1',
  target: {
    repository: 'https://git.example.com/demo/orders',
    branch: 'main',
    path: 'edge/production/orders-edge',
  },
  requestHash: hash,
  manifestHash: 'fedcba9876543210',
};

const ENTITY_PATH = '/v1/entities/component/default/orders/edges';
const EDGE_PATH = '/v1/edges/demo-eu/orders/orders-edge';
const ownership = { [OLGA]: [OLGA, 'group:default/team-orders'] };

const applied = (name: string, requestHash = hash) =>
  aMeta({
    name,
    namespace: 'orders',
    annotations: {
      'tls-edge.dev/entity-ref': 'component:default/orders',
      'tls-edge.dev/request-hash': requestHash,
    },
  });

const routeOf = (name: string, requestHash = hash) =>
  aRoute({
    metadata: applied(name, requestHash),
    parentRefs: [
      {
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        namespace: 'orders',
        name: 'orders-edge',
        sectionName: 'https',
      },
    ],
  });

describe('the way of a request', () => {
  const portal = usePortal();
  let merged: string | undefined;
  let gitError: Error | undefined;
  let asked: string[];

  const start = () =>
    portal.start({
      ownership,
      withAws: false,
      readUrl: async url => {
        asked.push(url);
        if (gitError) throw gitError;
        const content = merged;
        if (content === undefined) throw new NotFoundError('no such file');
        return { buffer: async () => Buffer.from(content) };
      },
    });
  const status = (check: (request: RequestStatus) => void) =>
    portal.eventually<EntityEdges>(ENTITY_PATH, ({ requests }) => {
      expect(requests).toHaveLength(1);
      check(requests[0]);
    });
  const stateIs = (state: string) =>
    status(request => expect(request.state).toBe(state));

  beforeEach(() => {
    merged = undefined;
    gitError = undefined;
    asked = [];
    seedEdge(portal.kubernetes(), { gateway: undefined, routes: [] });
  });

  it('goes from open over merged and partly applied to applied', async () => {
    await start();
    const response = await portal.post('/v1/requests', body);
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      state: 'open',
      initiator: OLGA,
      requestHash: hash,
      entityRef: 'component:default/orders',
    });
    await portal.eventually<EdgeReport>(EDGE_PATH, report => {
      expect(report.state).toBe('requested');
      expect(report.entityRefs).toEqual(['component:default/orders']);
    });
    await stateIs('open');

    merged = toYaml(file);
    await stateIs('merged');
    expect(asked[0]).toBe(
      'https://git.example.com/demo/orders/blob/main/edge/production/orders-edge/edge.yaml',
    );
    expect(portal.current().catalog.refreshEntity).toHaveBeenCalledWith(
      'component:default/orders',
      expect.anything(),
    );
    const waiting = await portal.get(EDGE_PATH);
    expect(waiting.body.state).toBe('requested');

    portal
      .kubernetes()
      .put(
        'httproutes',
        rawRoute(routeOf('orders-edge-app', 'ffffffffffffffff')),
      );
    portal
      .kubernetes()
      .put(
        'gateways',
        rawGateway(aGateway({ metadata: applied('orders-edge') })),
      );
    await stateIs('partlyApplied');

    portal.kubernetes().put('httproutes', rawRoute(routeOf('orders-edge-app')));
    const done = await status(request => {
      expect(request.state).toBe('applied');
      expect(request.appliedAt).toBeDefined();
    });
    expect(done.items[0]).toMatchObject({
      id: body.edge,
      entityRefs: ['component:default/orders'],
      owner: 'group:default/team-orders',
    });
  });

  it('is open while the branch holds another request', async () => {
    merged = toYaml({ ...file, hostnames: ['other.example.com'] });
    await start();
    await portal.post('/v1/requests', body);
    await portal.eventually(ENTITY_PATH, () =>
      expect(asked.length).toBeGreaterThan(1),
    );
    await stateIs('open');
  });

  it('starts again when the pull request is updated', async () => {
    await start();
    await portal.post('/v1/requests', body);
    await portal.post('/v1/requests', {
      ...body,
      requestHash: 'aaaaaaaaaaaaaaaa',
    });
    await status(request => {
      expect(request.requestHash).toBe('aaaaaaaaaaaaaaaa');
      expect(request.state).toBe('open');
    });
  });

  it('answers the same to the same request recorded twice', async () => {
    await start();
    const first = await portal.post('/v1/requests', body);
    const second = await portal.post('/v1/requests', body);
    expect(second.body).toEqual(first.body);
  });

  it('says that the Git host cannot be read and goes on when it can', async () => {
    gitError = new Error('connect ECONNREFUSED');
    await start();
    await portal.post('/v1/requests', body);
    await portal.eventually<EntityEdges>(ENTITY_PATH, ({ items }) =>
      expect(items[0]?.hops.find(({ hop }) => hop === 'request')).toMatchObject(
        {
          state: 'unknown',
          summary: expect.stringContaining(
            'The Git host git.example.com does not answer',
          ),
        },
      ),
    );
    gitError = undefined;
    merged = toYaml(file);
    await stateIs('merged');
  });

  it('is known after a restart', async () => {
    await start();
    await portal.post('/v1/requests', body);
    await portal.stop();
    await start();
    const { requests } = await stateIs('open');
    expect(requests[0]).toMatchObject({ requestHash: hash, initiator: OLGA });
  });

  it.each([
    ['an unknown environment', { environment: 'moon' }, 400, /moon/],
    [
      'another cluster than the environment’s',
      { edge: { ...body.edge, cluster: 'other' } },
      400,
      /edge\.cluster is "other"/,
    ],
    [
      'another namespace than the entity’s',
      { edge: { ...body.edge, namespace: 'payments' } },
      400,
      /edge\.namespace is "payments"/,
    ],
    ['a hash that is none', { requestHash: 'xyz' }, 400, /requestHash/],
    ['a field that is unknown', { colour: 'red' }, 400, /colour/],
    [
      'an entity that does not exist',
      { entityRef: 'component:default/none' },
      404,
      /component:default\/none/,
    ],
    [
      'an entity of another team',
      { entityRef: 'component:default/pay' },
      403,
      /group:default\/team-pay/,
    ],
  ])('refuses %s', async (_, change, code, message) => {
    await start();
    const response = await portal.post('/v1/requests', { ...body, ...change });
    expect(response.status).toBe(code);
    expect(response.body.error.message).toMatch(message);
    expect(await portal.knex()('requests')).toEqual([]);
  });

  it('lets anyone ask where the policy says so', async () => {
    await portal.start({
      withAws: false,
      edge: { policy: { requesters: 'anyone' } },
    });
    const response = await portal.post('/v1/requests', body);
    expect(response.status).toBe(201);
    expect(response.body.initiator).toBe(OLGA);
  });

  it('takes requests only on behalf of a person', async () => {
    await start();
    const response = await portal
      .post('/v1/requests', body)
      .set('Authorization', mockCredentials.service.header());
    expect(response.status).toBe(403);
  });
});
