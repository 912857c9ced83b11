import { HttpRoute, Listener } from '../objects/gatewayApi';
import {
  HTTP,
  HTTPS,
  aGateway,
  aNamespace,
  aRoute,
  aService,
  aSlice,
  aView,
} from '../testUtils/aView';
import { ClusterView } from './ClusterView';
import { translate } from './translate';
import { countAttached } from './translateRoute';

function judge(change: Partial<ClusterView>) {
  const { routes } = translate(aView(change));
  return [...routes.values()].flatMap(parents =>
    parents.map(({ verdicts }) =>
      verdicts.map(
        ({ type, status, reason, message }) =>
          `${type}=${status} ${reason}: ${message}`,
      ),
    ),
  );
}

const withListener = (listener: Partial<Listener>) => [
  aGateway({ listeners: [HTTP, { ...HTTPS, ...listener }] }),
];
const onBackend = (backend: object): readonly HttpRoute[] => [
  aRoute({
    rules: [{ backendRefs: [{ name: 'api-service', port: 80, ...backend }] }],
  }),
];
const accepted = 'Accepted=True Accepted: Route is accepted';
const resolved =
  'ResolvedRefs=True ResolvedRefs: Resolved all the Object references for the Route';
const failed = 'Failed to process route rule 0 backendRef 0';

describe('translate, routes', () => {
  it('accepts and resolves a good route', () => {
    expect(judge({})).toEqual([[accepted, resolved]]);
  });

  it.each([
    [
      'a section that does not exist',
      {
        routes: [
          aRoute({
            parentRefs: [{ name: 'payments-edge', sectionName: 'htps' }],
          }),
        ],
      },
      'Accepted=False NoMatchingParent: No listeners match this parent ref',
    ],
    [
      'host names that do not meet',
      {
        gateways: withListener({ hostname: 'payments.example.com' }),
        routes: [aRoute({ hostnames: ['orders.example.com'] })],
      },
      "Accepted=False NoMatchingListenerHostname: There were no hostname intersections between the HTTPRoute and this parent ref's Listener(s).",
    ],
    [
      'a namespace the listener does not admit',
      {
        routes: [aRoute({}, 'shop')],
        services: [aService('api-service', {}, 'shop')],
        endpointSlices: [aSlice(true, 'api-service', 'shop')],
      },
      'Accepted=False NotAllowedByListeners: No listeners included by this parent ref allowed this attachment.',
    ],
  ])('refuses %s, and still resolves its backends', (_, change, text) => {
    expect(judge(change)).toEqual([[text, resolved]]);
  });

  it.each([
    [
      'a Service that does not exist',
      { routes: onBackend({ name: 'api-servce' }) },
      `ResolvedRefs=False BackendNotFound: ${failed}: service payments/api-servce not found.`,
    ],
    [
      'a port the Service does not have',
      { routes: onBackend({ port: 81 }) },
      `ResolvedRefs=False PortNotFound: ${failed}: TCP Port 81 not found on Service payments/api-service.`,
    ],
    [
      'a kind that is no Service',
      { routes: onBackend({ kind: 'Bucket' }) },
      `ResolvedRefs=False InvalidKind: ${failed}: Kind Bucket is not supported; only Service is.`,
    ],
    [
      'another namespace without a grant',
      {
        routes: onBackend({ namespace: 'shop' }),
        services: [aService('api-service', {}, 'shop')],
      },
      `ResolvedRefs=False RefNotPermitted: ${failed}: Backend ref to Service shop/api-service not permitted by any ReferenceGrant.`,
    ],
  ])('accepts a route to %s, unresolved', (_, change, text) => {
    expect(judge(change)).toEqual([[accepted, text]]);
  });

  it('follows a backend into another namespace that grants it', () => {
    const grant = {
      apiVersion: 'gateway.networking.k8s.io/v1beta1',
      kind: 'ReferenceGrant' as const,
      metadata: { name: 'grant', namespace: 'shop' },
      spec: {
        from: [
          {
            group: 'gateway.networking.k8s.io',
            kind: 'HTTPRoute',
            namespace: 'payments',
          },
        ],
        to: [{ group: '', kind: 'Service' }],
      },
    };
    const change = {
      routes: onBackend({ namespace: 'shop' }),
      services: [aService('api-service', {}, 'shop')],
      endpointSlices: [aSlice(true, 'api-service', 'shop')],
      grants: [grant],
    };
    expect(judge(change)).toEqual([[accepted, resolved]]);
  });

  it('says which Service has no ready endpoints', () => {
    expect(judge({ endpointSlices: [aSlice(false)] })).toEqual([
      [
        accepted,
        'BackendsAvailable=False EndpointsNotFound: Failed to find endpoints: no ready endpoints for the related Service payments/api-service.',
        resolved,
      ],
    ]);
  });

  it.each([
    ['All', { from: 'All' as const }, true],
    ['None', { from: 'None' as const }, false],
    [
      'a selector that matches',
      {
        from: 'Selector' as const,
        selector: { matchLabels: { edge: 'shared' } },
      },
      true,
    ],
    [
      'a selector that does not',
      {
        from: 'Selector' as const,
        selector: { matchLabels: { edge: 'other' } },
      },
      false,
    ],
  ])('admits other namespaces by %s', (_, namespaces, admitted) => {
    const { routes } = translate(
      aView({
        gateways: withListener({ allowedRoutes: { namespaces } }),
        routes: [aRoute({}, 'shop')],
        namespaces: [aNamespace('shop', { edge: 'shared' })],
      }),
    );
    const [[parent]] = [...routes.values()];
    expect('listeners' in parent.attachment).toBe(admitted);
  });

  it.each([
    ['orders.example.com', 'orders.example.com', true],
    ['*.example.com', 'orders.example.com', true],
    ['orders.example.com', '*.example.com', true],
    ['*.example.com', 'example.com', false],
    ['a.b.example.com', '*.example.com', true],
    ['orders.example.com', 'orders.example.org', false],
  ])('matches route %s and listener %s: %s', (ofRoute, ofListener, matches) => {
    const [[first]] = judge({
      gateways: withListener({ hostname: ofListener }),
      routes: [aRoute({ hostnames: [ofRoute] })],
    });
    expect(first.startsWith('Accepted=True')).toBe(matches);
  });

  it('judges each parent by itself', () => {
    const other = aGateway({ listeners: [HTTP] }, 'other');
    const verdicts = judge({
      gateways: [aGateway(), other],
      routes: [
        aRoute({
          parentRefs: [
            { name: 'payments-edge', sectionName: 'https' },
            { name: 'other', sectionName: 'none' },
            { name: 'missing' },
          ],
        }),
      ],
    });
    expect(verdicts.map(([first]) => first)).toEqual([
      accepted,
      'Accepted=False NoMatchingParent: No listeners match this parent ref',
    ]);
  });

  it('counts on a listener the routes that attach, without a section on all of them', () => {
    const { gateways, routes } = translate(
      aView({
        routes: [
          aRoute(),
          aRoute({ parentRefs: [{ name: 'payments-edge' }] }),
          aRoute({
            parentRefs: [{ name: 'payments-edge', sectionName: 'none' }],
          }),
        ],
      }),
    );
    const parents = [...routes.values()];
    expect(
      ['http', 'https'].map(name =>
        countAttached(parents, gateways[0].gateway, name),
      ),
    ).toEqual([1, 2]);
  });
});
