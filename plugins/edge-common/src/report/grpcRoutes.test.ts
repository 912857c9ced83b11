import {
  aBackendRef,
  aCondition,
  aLoadBalancerListener,
  aMeta,
  anEndpointSlice,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aService,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { found, hopOf } from './__fixtures__/reported';
import { aTopology } from '../testUtils';

const grpcRoute = (overrides: Parameters<typeof aRoute>[0] = {}) =>
  aRoute({
    kind: 'GRPCRoute',
    metadata: aMeta({ name: 'pay-grpc' }),
    rules: [aRouteRule({ backendRefs: [aBackendRef({ name: 'pay-grpc' })] })],
    ...overrides,
  });

/** An edge whose only application speaks gRPC, as it is found in its cluster. */
const edge = (overrides: Partial<EdgeTopology> = {}) =>
  found(
    aTopology({
      routes: [aRedirectRoute(), grpcRoute()],
      backends: [aService({ metadata: aMeta({ name: 'pay-grpc' }) })],
      backendEndpoints: [
        anEndpointSlice({
          metadata: aMeta({ name: 'pay-grpc-1' }),
          serviceName: 'pay-grpc',
        }),
      ],
      ...overrides,
    }),
  );

describe('an edge that serves gRPC alone', () => {
  it('is ready, with its route and its backend in the map', () => {
    const report = edge();

    expect(report).toMatchObject({ state: 'ready', findings: [] });
    expect(hopOf(report, 'routes')?.badge).toBe('2/2');
    expect(report.map.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'gateway.networking.k8s.io/GRPCRoute/payments/pay-grpc',
        '/Service/payments/pay-grpc',
      ]),
    );
    expect(report.map.links).toContainEqual({
      from: 'gateway.networking.k8s.io/GRPCRoute/payments/pay-grpc',
      to: '/Service/payments/pay-grpc',
      relation: 'backend',
    });
  });

  it('breaks where its route does', () => {
    const refused = aCondition('Accepted', {
      status: 'False',
      reason: 'NoMatchingListenerHostname',
    });
    const report = edge({
      routes: [
        aRedirectRoute(),
        grpcRoute({ parents: [aRouteParent({}, refused)] }),
      ],
    });

    expect(report).toMatchObject({ state: 'broken', firstBroken: 'routes' });
    expect(report.causes[0]).toMatchObject({ ruleId: 'K17' });
    expect(report.findings[0].object).toMatchObject({ kind: 'GRPCRoute' });
  });

  it('breaks where its backend has no pods', () => {
    expect(edge({ backendEndpoints: [] })).toMatchObject({
      state: 'broken',
      firstBroken: 'backends',
      causes: [{ ruleId: 'K19' }],
    });
  });

  it('offers no HTTP/2 to clients whose ALPN is None', () => {
    const report = edge({
      listeners: [
        aLoadBalancerListener(80),
        aLoadBalancerListener(443, { alpnPolicy: 'None' }),
      ],
    });

    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('M50');
  });

  it('knows the policies that name the route', () => {
    const onRoute = aPolicy({
      kind: 'BackendTrafficPolicy',
      metadata: aMeta({ name: 'retries' }),
      targets: [{ kind: 'GRPCRoute', name: 'pay-grpc' }],
      ancestors: [],
    });

    expect(edge({ policies: [onRoute] })).toMatchObject({
      state: 'degraded',
      firstBroken: 'gateway',
      causes: [{ ruleId: 'K33' }],
    });
  });
});
