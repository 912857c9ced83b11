import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aBackendRef,
  aMeta,
  aRoute,
  aRouteRule,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  REQUESTED,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import {
  objectViewSchema,
  type EdgeReport,
  type ObjectView,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { parse } from 'yaml';

import { rawRoute } from './__fixtures__/rawGatewayApi';
import { seedEdge } from './__fixtures__/seedEdge';
import { aComponent, TEST_ENTITIES } from './__fixtures__/testEntities';
import { onlyIf, type TestPolicy } from './__fixtures__/testPolicy';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

const NORA = 'user:default/nora';
const RITA = 'user:default/rita';
const OBJECTS = `${PAY_PATH}/objects`;
const ROUTES = `${OBJECTS}/gateway.networking.k8s.io/HTTPRoute`;
const SERVICE = `${OBJECTS}/core/Service/${ENVOY_NAMESPACE}/${ENVOY_NAME}`;
const TENANT = 'component:default/orders';

const policy: TestPolicy = user => {
  if (user === NORA) return { result: AuthorizeResult.DENY };
  return user === RITA
    ? onlyIf('IS_OWNER', { claims: ['group:default/team-orders'] })
    : { result: AuthorizeResult.ALLOW };
};

describe('an object of an edge', () => {
  const portal = usePortal();
  const appRoute = rawRoute(aRoute());

  const start = async (options = {}) => {
    seedEdge(portal.kubernetes());
    await portal.start({ policy, withAws: false, ...options });
    return portal.eventually<EdgeReport>(PAY_PATH, ({ map }) =>
      expect(map.nodes.length).toBeGreaterThan(8),
    );
  };
  const gets = () =>
    portal
      .kubernetes()
      .requests.filter(({ pathname }) => pathname.includes('/namespaces/'));

  it('is shown as the cluster holds it, with conditions and without what field managers wrote', async () => {
    const path = `${ROUTES}/payments/${appRoute.metadata.name}`;
    portal.kubernetes().put('httproutes', appRoute);
    await start();
    const metadata = {
      ...appRoute.metadata,
      managedFields: [{ manager: 'kubectl' }],
      annotations: {
        ...appRoute.metadata.annotations,
        'kubectl.kubernetes.io/last-applied-configuration': '{}',
      },
    };
    portal.kubernetes().put('httproutes', { ...appRoute, metadata });
    const { status, body, headers } = await portal.get(path);
    expect(status).toBe(200);
    expect(objectViewSchema.strict().safeParse(body).error).toBeUndefined();
    expect(headers['cache-control']).toBe('private, no-cache');
    const view: ObjectView = body;
    expect(view.object).toEqual({
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      namespace: 'payments',
      name: appRoute.metadata.name,
    });
    expect(view.conditions).toContainEqual(
      expect.objectContaining({
        ...{ at: 'parent pay-edge/https', type: 'Accepted', verdict: 'good' },
        message: 'Route is accepted',
      }),
    );
    const shown = parse(view.yaml);
    expect(shown).toMatchObject({
      spec: { hostnames: appRoute.spec.hostnames },
      metadata: { annotations: appRoute.metadata.annotations },
    });
    expect(view.yaml).not.toMatch(/managedFields|last-applied/);
  });

  it('comes with its events', async () => {
    await start();
    const { body } = await portal.get(SERVICE);
    expect(body.events).toMatchObject([{ reason: 'SuccessfullyReconciled' }]);
    expect(body.object).toMatchObject({ group: '', kind: 'Service' });
  });

  it('can be any Kubernetes object of the map', async () => {
    const { map } = await start();
    const objects = map.nodes
      .map(({ object }) => object)
      .filter(({ group }) => group !== 'dns');
    for (const { group, kind, namespace, name } of objects) {
      const path = [group || 'core', kind, namespace ?? '-', name].join('/');
      const { status } = await portal.get(`${OBJECTS}/${path}`);
      expect([path, status]).toEqual([path, 200]);
    }
    expect(new Set(objects.map(({ kind }) => kind)).size).toBeGreaterThan(6);
  });

  it.each([
    ['an object of no edge', `${ROUTES}/payments/none`],
    ['another namespace', `${ROUTES}/orders/app`],
    ['a Secret', `${OBJECTS}/core/Secret/payments/pay`],
    ['AWS', `${OBJECTS}/aws/LoadBalancer/-/arn%3Aaws%3Aelb%2Fnet%2Fx`],
    ['a host name', `${OBJECTS}/dns/Hostname/-/pay.example.com`],
    ['an event', `${OBJECTS}/core/Event/payments/x`],
    ['an edge that is not there', SERVICE.replace('pay-edge', 'none')],
  ])('is not found for %s, and the cluster is not asked', async (_, path) => {
    await start();
    const before = gets().length;
    const { status, body } = await portal.get(path);
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
    expect(gets()).toHaveLength(before);
  });

  it('is not found once it is gone from the cluster', async () => {
    await start();
    portal.kubernetes().fault('services', 404);
    expect((await portal.get(SERVICE)).status).toBe(404);
  });

  it.each([
    [NORA, 403],
    [RITA, 404],
  ])('is refused to %s like the edge itself: %i', async (user, expected) => {
    await start();
    expect((await portal.get(PAY_PATH, user)).status).toBe(expected);
    expect((await portal.get(SERVICE, user)).status).toBe(expected);
    expect(gets()).toEqual([]);
  });

  it('names the missing right when the cluster refuses it', async () => {
    await start();
    portal.kubernetes().fault('services', 403);
    const { status, body } = await portal.get(SERVICE);
    expect([status, body.error.name]).toEqual([503, 'ServiceUnavailableError']);
    expect(body.error.message).toContain('"get"');
  });

  it.each([
    [401, 'token or client certificate of its access is not accepted'],
    [500, 'unreachable'],
    [429, 'throttled'],
  ])(
    'says why it cannot be read when the cluster answers %i',
    async (fault, reason) => {
      await start();
      portal.kubernetes().fault('services', fault);
      const { status, body } = await portal.get(SERVICE);
      expect(status).toBe(503);
      expect(body.error.message).toContain(reason);
    },
  );

  it('is audited with its name', async () => {
    await start();
    await portal.get(SERVICE);
    expect(portal.current().audit.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'object-read',
        meta: {
          edge: 'demo-eu/payments/pay-edge',
          scope: null,
          object: `/Service/${ENVOY_NAMESPACE}/${ENVOY_NAME}`,
        },
      }),
    );
  });

  it('shows a tenant of a shared Gateway its own objects, silent about others', async () => {
    const own = rawRoute(
      aRoute({
        metadata: aMeta({
          name: 'orders-app',
          namespace: 'payments',
          annotations: {
            ...REQUESTED.annotations,
            'tls-edge.dev/entity-ref': TENANT,
          },
        }),
        hostnames: ['orders.example.com'],
        rules: [aRouteRule({ backendRefs: [aBackendRef()] })],
      }),
    );
    portal.kubernetes().put('httproutes', own);
    seedEdge(portal.kubernetes());
    await portal.start({
      withAws: false,
      entities: [
        ...TEST_ENTITIES.filter(({ metadata }) => metadata.name !== 'orders'),
        aComponent('orders', 'group:default/team-orders', {
          'tls-edge.dev/edge': 'demo-eu/payments/pay-edge',
        }),
      ],
    });
    const scope = `?scope=${TENANT}`;
    await portal.eventually<EdgeReport>(`${PAY_PATH}${scope}`, ({ map }) =>
      expect(map.nodes.map(({ object }) => object.name)).toContain(
        'orders-app',
      ),
    );
    const { status, body } = await portal.get(
      `${ROUTES}/payments/orders-app${scope}`,
    );
    expect(status).toBe(200);
    expect(body.conditions).toContainEqual(
      expect.objectContaining({ type: 'Accepted', message: '' }),
    );
    expect(parse(body.yaml)).not.toHaveProperty('status');
    expect(parse(body.yaml).spec.hostnames).toEqual(['orders.example.com']);

    const others = [
      `${ROUTES}/payments/${appRoute.metadata.name}`,
      `${OBJECTS}/gateway.networking.k8s.io/Gateway/payments/pay-edge`,
      SERVICE,
    ];
    const answers = await Promise.all(
      others.map(path => portal.get(`${path}${scope}`)),
    );
    expect(answers.map(answer => answer.status)).toEqual([404, 404, 404]);
  });
});
