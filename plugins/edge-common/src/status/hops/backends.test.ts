import type { BackendRef, RouteRule } from '../../snapshot';
import {
  aBackendRef,
  aCondition,
  aHop,
  ago,
  aMeta,
  anEndpoint,
  anEndpointSlice,
  aRoute,
  aRouteParent,
  aRouteRule,
  aService,
} from '../../testUtils';

const to = (...backendRefs: readonly BackendRef[]): RouteRule =>
  aRouteRule({ backendRefs });

const routeOf = (...rules: readonly RouteRule[]) => aRoute({ rules });

const typo = aBackendRef({ name: 'pya' });
const idle = aService({ metadata: aMeta({ name: 'idle' }) });
const idleRef = aBackendRef({ name: 'idle' });

const backendsHop = (...rules: readonly RouteRule[]) =>
  aHop('backends', {
    routes: [routeOf(...rules)],
    backends: [aService(), idle],
  });

describe('the hop backends', () => {
  it('dates an empty Service by what Envoy Gateway says of the route', () => {
    const parents = [
      aRouteParent(
        {},
        aCondition('BackendsAvailable', {
          status: 'False',
          reason: 'EndpointsNotFound',
          lastTransitionTime: '2026-11-23T11:40:00Z',
        }),
      ),
    ];

    expect(
      aHop('backends', {
        routes: [aRoute({ parents })],
        backendEndpoints: [],
      }),
    ).toMatchObject({ state: 'broken', since: '2026-11-23T11:40:00Z' });
  });

  it('is ready when every backend has ready endpoints', () => {
    expect(aHop('backends')).toMatchObject({
      state: 'ready',
      badge: '3/3',
      summary: 'Every backend has ready endpoints.',
    });
  });

  it('is broken when the only backend does not exist, and says what clients get', () => {
    expect(backendsHop(to(typo))).toMatchObject({
      state: 'broken',
      summary:
        'Route pay-edge-app sends requests to Service payments/pya, which does not exist; they are answered 500.',
    });
  });

  it('is broken when the only backend has no endpoints, and says what clients get', () => {
    expect(backendsHop(to(idleRef))).toMatchObject({
      state: 'broken',
      badge: '0/0',
      summary:
        'Service payments/idle has no ready endpoints, so requests of route pay-edge-app are answered 503.',
    });
  });

  it('is broken when the Service has no such port', () => {
    const hop = backendsHop(to(aBackendRef({ port: 9090 })));

    expect(hop.state).toBe('broken');
    expect(hop.summary).toContain('port 9090');
  });

  it.each([
    ['another rule is left', [to(typo), to(aBackendRef())]],
    ['a weighted backend is left', [to(idleRef, aBackendRef())]],
  ])('is degraded when %s', (_, rules) => {
    expect(backendsHop(...rules).state).toBe('degraded');
  });

  it('is broken when all weighted backends are gone', () => {
    expect(backendsHop(to(idleRef, typo)).state).toBe('broken');
  });

  it('does not miss a backend of weight 0', () => {
    expect(
      backendsHop(to(aBackendRef({ ...typo, weight: 0 }), aBackendRef())).state,
    ).toBe('ready');
  });

  it('is degraded when another route is left', () => {
    const other = aRoute({
      metadata: aMeta({ name: 'second' }),
      rules: [to(typo)],
    });

    expect(aHop('backends', { routes: [aRoute(), other] }).state).toBe(
      'degraded',
    );
  });

  it('waits for a Service that is new', () => {
    const young = aService({
      metadata: aMeta({ name: 'idle', creationTimestamp: ago(60) }),
    });

    expect(
      aHop('backends', { routes: [routeOf(to(idleRef))], backends: [young] }),
    ).toMatchObject({ state: 'progressing', usualSeconds: 30 });
  });

  it('counts endpoints that are ready and not going away', () => {
    const endpoints = [
      anEndpoint(),
      anEndpoint({ ready: false }),
      anEndpoint({ terminating: true }),
    ];

    expect(
      aHop('backends', { backendEndpoints: [anEndpointSlice({ endpoints })] })
        .badge,
    ).toBe('1/2');
  });

  it('does not take endpoints of a namesake in another namespace', () => {
    const slice = anEndpointSlice({
      metadata: aMeta({ name: 'pay-1', namespace: 'other' }),
    });

    expect(aHop('backends', { backendEndpoints: [slice] }).state).toBe(
      'broken',
    );
  });

  it('does not judge what it cannot count', () => {
    const ref = aBackendRef({
      group: 'gateway.envoyproxy.io',
      kind: 'Backend',
    });

    expect(backendsHop(to(ref)).state).toBe('notChecked');
    expect(
      aHop('backends', {
        routes: [routeOf(to(aBackendRef()))],
        backends: [aService({ type: 'ExternalName' })],
        backendEndpoints: [],
      }).state,
    ).toBe('ready');
  });

  it('names each backend once, however many rules use it', () => {
    expect(backendsHop(to(aBackendRef()), to(aBackendRef())).evidence).toEqual([
      expect.objectContaining({
        label: 'Backend payments/pay:8080',
        value: '3 of 3 ready',
      }),
    ]);
  });

  it('has nothing to check where no route names a backend', () => {
    expect(aHop('backends', { routes: [] }).state).toBe('notChecked');
  });
});
