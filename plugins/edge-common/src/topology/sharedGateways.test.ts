import { edgeKey, ENTITY_REF_ANNOTATION } from '../identity';
import type { ClusterObjects, HttpRoute, ParentRef } from '../snapshot';
import {
  aBackendRef,
  aClusterSnapshot,
  aGateway,
  aListenerSet,
  aMeta,
  anEndpointSlice,
  aParentRef,
  aPolicy,
  aRoute,
  aRouteParent,
  aRouteRule,
  aService,
  PAY_EDGE,
} from '../testUtils';
import { indexCluster } from './ClusterIndex';
import { findEdges } from './findEdges';
import { findTopology } from './findTopology';

const [A, B] = ['component:default/a', 'component:default/b'];

const route = (
  name: string,
  owner: string | undefined,
  overrides: Partial<HttpRoute> = {},
  namespace = 'payments',
) =>
  aRoute({
    metadata: aMeta({
      name,
      namespace,
      annotations: owner ? { [ENTITY_REF_ANNOTATION]: owner } : {},
    }),
    ...overrides,
  });
const to = (name: string, namespace = 'payments') => ({
  rules: [aRouteRule({ backendRefs: [aBackendRef({ name, namespace })] })],
});
const on = (parent: Partial<ParentRef>) => ({
  parentRefs: [aParentRef(parent)],
});

const world = (objects: Partial<ClusterObjects>) => {
  const snapshot = aClusterSnapshot();
  return indexCluster({
    ...snapshot,
    objects: {
      ...snapshot.objects,
      gateways: [aGateway({ metadata: aMeta({ name: 'pay-edge' }) })],
      ...objects,
    },
  });
};
const find = (objects: Partial<ClusterObjects>, scope?: string) =>
  findTopology({ id: { ...PAY_EDGE, scope }, index: world(objects) });
const names = (list: readonly { metadata: { name: string } }[]) =>
  list.map(({ metadata }) => metadata.name);

describe('the edges of a Gateway', () => {
  it.each([
    ['no routes', [], []],
    ['routes of nobody', [route('r', undefined)], []],
    ['routes of one tenant', [route('r', A), route('s', A)], [A]],
    ['routes of two', [route('s', B), route('r', A)], [A, B]],
    ['a tenant from another namespace', [route('r', A, {}, 'shop')], [A]],
    [
      'a route that names it twice',
      [
        route('r', A, {
          parentRefs: [aParentRef(), aParentRef({ sectionName: 'http' })],
        }),
      ],
      [A],
    ],
    [
      'a route to a Gateway of that name elsewhere',
      [route('r', A, on({ namespace: 'shop' }))],
      [],
    ],
    [
      'a route on a missing ListenerSet',
      [route('r', A, on({ kind: 'ListenerSet', name: 'gone' }))],
      [],
    ],
  ])('with %s are its own and those of %j', (_, httproutes, scopes) => {
    expect(findEdges(world({ httproutes, services: [] })).map(edgeKey)).toEqual(
      [
        edgeKey(PAY_EDGE),
        ...scopes.map(scope => edgeKey({ ...PAY_EDGE, scope })),
      ],
    );
  });

  it('count the owner of the Gateway only once', () => {
    const gateways = [
      aGateway({
        metadata: aMeta({
          name: 'pay-edge',
          annotations: { [ENTITY_REF_ANNOTATION]: A },
        }),
      }),
    ];
    const httproutes = [route('r', A), route('s', B)];

    expect(
      findEdges(world({ gateways, httproutes, services: [] })).map(
        ({ scope }) => scope,
      ),
    ).toEqual([undefined, B]);
  });

  it('count tenants on ListenerSets', () => {
    const listenersets = [aListenerSet()];
    const httproutes = [
      route('r', A, on({ kind: 'ListenerSet', name: 'extra' })),
    ];

    expect(
      findEdges(world({ listenersets, httproutes, services: [] })).map(
        ({ scope }) => scope,
      ),
    ).toEqual([undefined, A]);
  });
});

describe('the edge of one tenant', () => {
  const objects = {
    httproutes: [
      route('a', A, to('sa')),
      route('b', B, to('sb', 'shop')),
      route('none', undefined),
    ],
    services: ['sa', 'pay']
      .map(name => aService({ metadata: aMeta({ name }) }))
      .concat(aService({ metadata: aMeta({ name: 'sb', namespace: 'shop' }) })),
    endpointslices: [
      anEndpointSlice({ metadata: aMeta({ name: 'ea' }), serviceName: 'sa' }),
      anEndpointSlice({
        metadata: aMeta({ name: 'eb', namespace: 'shop' }),
        serviceName: 'sb',
      }),
    ],
    backendtrafficpolicies: ['a', 'b'].map(name =>
      aPolicy({
        kind: 'BackendTrafficPolicy',
        metadata: aMeta({ name: `on-${name}` }),
        targets: [{ kind: 'HTTPRoute', name }],
      }),
    ),
  };

  it.each([
    [A, ['a'], ['sa'], ['ea'], ['on-a']],
    [B, ['b'], ['sb'], ['eb'], ['on-b']],
    [
      undefined,
      ['a', 'b', 'none'],
      ['pay', 'sa', 'sb'],
      ['ea', 'eb'],
      ['on-a', 'on-b'],
    ],
    ['component:default/stranger', [], [], [], []],
  ])(
    '%s holds routes %j and what they lead to',
    (scope, ...[routes, services, slices, policies]) => {
      const found = find(objects, scope);

      expect([
        names(found.routes),
        names(found.backends),
        names(found.backendEndpoints),
        names(found.policies),
      ]).toEqual([routes, services, slices, policies]);
    },
  );

  it.each([
    [A, ['payments']],
    [B, ['shop']],
    [undefined, ['payments', 'shop']],
  ])('%s offers Services of the namespaces %j only', (scope, namespaces) => {
    const near = find(objects, scope).nearbyServices;

    expect([...new Set(near.map(({ namespace }) => namespace))]).toEqual(
      namespaces,
    );
  });

  it('shares the Gateway and all before it with the others', () => {
    const [one, other] = [find(objects, A), find(objects, B)];

    expect(one.gateway).toEqual(other.gateway);
    expect(one.service).toEqual(other.service);
    expect(one.pods).toEqual(other.pods);
  });
});

describe('a route', () => {
  it('is found once, though it names Gateway and ListenerSet', () => {
    const both = route('r', A, {
      parentRefs: [
        aParentRef(),
        aParentRef({ kind: 'ListenerSet', name: 'extra' }),
      ],
    });
    const found = find({ listenersets: [aListenerSet()], httproutes: [both] });

    expect(found.routes).toEqual([both]);
  });

  it('keeps what every controller says of it', () => {
    const parents = [
      'gateway.envoyproxy.io/gatewayclass-controller',
      'example.com/other',
    ].map(controllerName => aRouteParent({ controllerName }));
    const [found] = find({ httproutes: [route('r', A, { parents })] }).routes;

    expect(found.parents).toEqual(parents);
  });

  it('is found though it is refused, has no status, or no rules', () => {
    const httproutes = [route('r', A, { parents: [], rules: [] })];

    expect(names(find({ httproutes }).routes)).toEqual(['r']);
  });
});

describe('a reference to nothing', () => {
  it.each<[string, Partial<ClusterObjects>, string]>([
    ['class', { gatewayclasses: [] }, 'gatewayClass'],
    ['EnvoyProxy', { envoyproxies: [] }, 'envoyProxy'],
    ['EnvoyProxy of the class', {}, 'classEnvoyProxy'],
    ['Gateway', { gateways: [] }, 'gateway'],
  ])('of a missing %s leaves it out', (_, objects, field) => {
    expect(Reflect.get(find(objects), field)).toBeUndefined();
  });

  it('to a Service leaves it out and offers those that are there', () => {
    const found = find({
      httproutes: [route('r', A, to('payy'))],
      services: [aService()],
    });

    expect(found.backends).toEqual([]);
    expect(found.nearbyServices).toEqual([
      { namespace: 'payments', name: 'pay' },
    ]);
  });

  it('in a namespace without Services offers none', () => {
    const httproutes = [route('r', A, to('x', 'empty'))];

    expect(find({ httproutes, services: [aService()] }).nearbyServices).toEqual(
      [],
    );
  });

  it('to a backend that is no Service is followed nowhere', () => {
    const backendRefs = [
      aBackendRef({ group: 'gateway.envoyproxy.io', kind: 'Backend' }),
    ];
    const httproutes = [
      route('r', A, { rules: [aRouteRule({ backendRefs })] }),
    ];

    expect(find({ httproutes })).toMatchObject({
      backends: [],
      nearbyServices: [],
    });
  });
});
