import type { Condition, HttpRoute, RouteParentStatus } from '../../snapshot';
import {
  aBackendRef,
  aCondition,
  aGateway,
  aHop,
  ago,
  aListenerSet,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
} from '../../testUtils';

const routesHop = (...routes: readonly HttpRoute[]) =>
  aHop('routes', { routes });

const notAllowed = aCondition('Accepted', {
  status: 'False',
  reason: 'NotAllowedByListeners',
  message: 'No listeners included by this parent ref allowed this attachment.',
});
const unresolved = aCondition('ResolvedRefs', {
  status: 'False',
  reason: 'BackendNotFound',
  message: 'service payments/api-servce not found',
});

const judged = (...conditions: readonly Condition[]) =>
  aRoute({ parents: [aRouteParent({}, ...conditions)] });

const second = (overrides: Partial<HttpRoute> = {}) =>
  aRoute({ metadata: aMeta({ name: 'second' }), ...overrides });

const elsewhere = aParentRef({ namespace: 'platform', name: 'shared' });

const atBoth = (...parents: readonly RouteParentStatus[]) =>
  aRoute({ parentRefs: [aParentRef(), elsewhere], parents });

describe('the hop routes', () => {
  it('is ready when every route is accepted and resolved', () => {
    expect(aHop('routes')).toMatchObject({ state: 'ready', badge: '2/2' });
  });

  describe('on ListenerSets', () => {
    const parentRef = aParentRef({
      kind: 'ListenerSet',
      namespace: 'payments',
      name: 'extra',
    });
    const onSet = (...parents: readonly RouteParentStatus[]) =>
      aRoute({ parentRefs: [parentRef], parents });

    it.each([
      ['accepted', aListenerSet(), onSet(aRouteParent({ parentRef })), 'ready'],
      [
        'that nobody has accepted, which is its own trouble',
        aListenerSet({ conditions: [] }),
        onSet(aRouteParent({ parentRef })),
        'ready',
      ],
      [
        'that the Gateway does not allow, which leaves the route without a word',
        aListenerSet({
          conditions: [
            aCondition('Accepted', { status: 'False', reason: 'NotAllowed' }),
          ],
        }),
        onSet(),
        'broken',
      ],
    ])('%s', (_, set, route, state) => {
      const hop = aHop('routes', {
        listenerSets: [set],
        routes: [aRedirectRoute(), route],
      });

      expect(hop.state).toBe(state);
    });
  });

  describe('when a route fails', () => {
    it.each([
      ['is not accepted', notAllowed],
      ['does not resolve', unresolved],
    ])('is broken if the only app route %s', (_, condition) => {
      expect(routesHop(aRedirectRoute(), judged(condition))).toMatchObject({
        state: 'broken',
        badge: '1/2',
      });
    });

    it('is degraded if another app route is left', () => {
      expect(routesHop(judged(unresolved), second())).toMatchObject({
        state: 'degraded',
        badge: '1/2',
        summary:
          'Route pay-edge-app at payments/pay-edge#https: service payments/api-servce not found.',
      });
    });

    it('is degraded if it is the redirect', () => {
      const redirect = aRedirectRoute({
        parents: [
          aRouteParent(
            { parentRef: aParentRef({ sectionName: 'http' }) },
            notAllowed,
          ),
        ],
      });

      expect(routesHop(redirect, aRoute()).state).toBe('degraded');
    });

    it.each(['PartiallyInvalid', 'RouteRulesOverlap'])(
      'is degraded for %s=True',
      type => {
        expect(routesHop(judged(aCondition(type))).state).toBe('degraded');
      },
    );

    it('leaves missing endpoints to the next hop', () => {
      expect(
        routesHop(judged(aCondition('BackendsAvailable', { status: 'False' })))
          .state,
      ).toBe('ready');
    });
  });

  describe('with several parents', () => {
    it('is degraded when another Gateway rejects the route, and names it', () => {
      const hop = routesHop(
        atBoth(
          aRouteParent(),
          aRouteParent({ parentRef: elsewhere }, notAllowed),
        ),
      );

      expect(hop.state).toBe('degraded');
      expect(hop.summary).toContain('platform/shared#https');
    });

    it('is broken when this Gateway rejects it, whatever another says', () => {
      expect(
        routesHop(
          atBoth(
            aRouteParent({}, notAllowed),
            aRouteParent({ parentRef: elsewhere }),
          ),
        ).state,
      ).toBe('broken');
    });

    it('is degraded when one of two listeners of this Gateway rejects it', () => {
      const http = aParentRef({ sectionName: 'http' });

      expect(
        routesHop(
          aRoute({
            parentRefs: [aParentRef(), http],
            parents: [
              aRouteParent(),
              aRouteParent({ parentRef: http }, notAllowed),
            ],
          }),
        ).state,
      ).toBe('degraded');
    });

    it('does not wait for another Gateway that may be somebody else’s', () => {
      expect(routesHop(atBoth(aRouteParent())).state).toBe('ready');
    });

    it('does not listen to other controllers', () => {
      const foreign = aRouteParent(
        { controllerName: 'istio.io/gateway-controller' },
        notAllowed,
      );

      expect(
        routesHop(aRoute({ parents: [foreign, aRouteParent()] })).state,
      ).toBe('ready');
      expect(
        routesHop(
          aRoute({
            parents: [
              aRouteParent({ controllerName: 'istio.io/gateway-controller' }),
            ],
          }),
        ).state,
      ).toBe('broken');
    });

    it('does not judge a parent that the spec has given up', () => {
      const http = aRouteParent(
        { parentRef: aParentRef({ sectionName: 'http' }) },
        notAllowed,
      );

      expect(routesHop(aRoute({ parents: [aRouteParent(), http] })).state).toBe(
        'ready',
      );
    });
  });

  describe('waiting for a verdict', () => {
    it.each([
      [60, 'progressing'],
      [299, 'progressing'],
      [301, 'broken'],
    ])('gives a route without status %d s: %s', (seconds, state) => {
      const hop = routesHop(
        aRoute({
          metadata: aMeta({
            name: 'pay-edge-app',
            creationTimestamp: ago(seconds),
          }),
          parents: [],
        }),
      );

      expect(hop).toMatchObject({ state, since: ago(seconds) });
      expect(hop.summary).toContain('has not been acknowledged');
    });

    it('is progressing for a verdict of an older generation, good or bad', () => {
      const metadata = aMeta({ name: 'pay-edge-app', generation: 2 });

      expect(routesHop(aRoute({ metadata })).state).toBe('progressing');
      expect(
        routesHop(aRoute({ metadata, parents: [aRouteParent({}, notAllowed)] }))
          .state,
      ).toBe('progressing');
    });

    it('believes no route while the Gateway is refused', () => {
      const gateway = aGateway({
        conditions: [
          aCondition('Accepted', {
            status: 'False',
            reason: 'InvalidParameters',
          }),
        ],
      });

      expect(aHop('routes', { gateway }).state).toBe('unknown');
    });
  });

  describe('without an app route', () => {
    it.each([
      ['none', []],
      ['the redirect only', [aRedirectRoute()]],
    ])('is degraded with %s', (_, routes) => {
      const hop = routesHop(...routes);

      expect(hop.state).toBe('degraded');
      expect(hop.summary).toContain('404');
    });

    it('has nothing to check without a Gateway', () => {
      expect(aHop('routes', { gateway: undefined, routes: [] }).state).toBe(
        'notChecked',
      );
    });

    it('waits for the first route of a young Gateway', () => {
      const gateway = aGateway({
        metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(60) }),
      });

      expect(aHop('routes', { gateway, routes: [] }).state).toBe('progressing');
    });
  });
});

it.each([
  ['no rules', []],
  ['a rule without backends', [aRouteRule({ backendRefs: [] })]],
  [
    'backends of weight 0 alone',
    [aRouteRule({ backendRefs: [aBackendRef({ weight: 0 })] })],
  ],
])('is not ready where the only application route has %s', (_, rules) => {
  expect(
    aHop('routes', { routes: [aRedirectRoute(), aRoute({ rules })] }),
  ).toMatchObject({
    state: 'degraded',
    summary:
      'No route of this Gateway leads to a backend, so every request is answered 500.',
  });
});
