import { formatEdgeId } from '../identity';
import type {
  ClusterObject,
  ClusterObjects,
  KubernetesPart,
} from '../snapshot';
import {
  aBackendRef,
  aClusterSnapshot,
  aGateway,
  aGatewayClass,
  aMeta,
  aNamespace,
  anEndpointSlice,
  anEnvoyProxy,
  anEvent,
  aParentRef,
  aPod,
  aPolicy,
  aRoute,
  aRouteRule,
  aService,
  aTopology,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE,
  targetGroupName,
} from '../testUtils';
import { indexCluster } from './ClusterIndex';
import { edgesReachedBy } from './edgesReachedBy';

const other = aGateway({ metadata: aMeta({ name: 'other' }) });
const otherRoute = aRoute({
  metadata: aMeta({ name: 'other-app' }),
  parentRefs: [aParentRef({ name: 'other' })],
  rules: [aRouteRule({ backendRefs: [aBackendRef({ name: 'elsewhere' })] })],
});

const snapshot = aClusterSnapshot();
const objects: ClusterObjects = {
  ...snapshot.objects,
  gateways: [...snapshot.objects.gateways, other],
  httproutes: [...snapshot.objects.httproutes, otherRoute],
};
const index = indexCluster({ ...snapshot, objects });
const edge = aTopology();

const reached = <P extends KubernetesPart>(part: P, object: ClusterObject<P>) =>
  edgesReachedBy(index, part, object).map(formatEdgeId);

const pay = formatEdgeId(PAY_EDGE);
const both = ['demo-eu/payments/other', pay];

describe('edgesReachedBy', () => {
  it.each<[string, KubernetesPart, ClusterObject, string[]]>([
    ['a class', 'gatewayclasses', aGatewayClass(), both],
    ['a Gateway', 'gateways', aGateway(), [pay]],
    ['a route', 'httproutes', aRoute(), [pay]],
    ['a route of gRPC', 'grpcroutes', aRoute({ kind: 'GRPCRoute' }), [pay]],
    [
      'a SecurityPolicy of a route',
      'securitypolicies',
      aPolicy({
        kind: 'SecurityPolicy',
        targets: [{ kind: 'HTTPRoute', name: 'pay-edge-app' }],
      }),
      [pay],
    ],
    ['the namespace of Envoy', 'namespaces', aNamespace(), [pay]],
    [
      'another namespace',
      'namespaces',
      aNamespace({ metadata: aMeta({ name: 'shop', namespace: undefined }) }),
      [],
    ],
    [
      'a route of two Gateways',
      'httproutes',
      aRoute({ parentRefs: [aParentRef(), aParentRef({ name: 'other' })] }),
      both,
    ],
    ['its EnvoyProxy', 'envoyproxies', anEnvoyProxy(), both],
    [
      'an EnvoyProxy nobody names',
      'envoyproxies',
      anEnvoyProxy({ metadata: aMeta({ name: 'spare' }) }),
      [],
    ],
    ['a policy on a Gateway', 'clienttrafficpolicies', aPolicy(), [pay]],
    [
      'a policy on a route',
      'backendtrafficpolicies',
      aPolicy({
        kind: 'BackendTrafficPolicy',
        targets: [{ kind: 'HTTPRoute', name: 'other-app' }],
      }),
      ['demo-eu/payments/other'],
    ],
    [
      'the managed Service',
      'services',
      aTopology().service ?? aService(),
      [pay],
    ],
    ['a backend', 'services', aService(), [pay]],
    [
      'a backend that was missing',
      'services',
      aService({ metadata: aMeta({ name: 'elsewhere' }) }),
      ['demo-eu/payments/other'],
    ],
    [
      'a Service that has nothing to do with edges',
      'services',
      aService({ metadata: aMeta({ name: 'batch' }) }),
      [],
    ],
    ['an Envoy pod', 'pods', aPod(), [pay]],
    ["Envoy's endpoints", 'endpointslices', edge.envoyEndpoints[0], [pay]],
    ["a backend's endpoints", 'endpointslices', anEndpointSlice(), [pay]],
    [
      'endpoints of a Service that is gone, whose route still names it',
      'endpointslices',
      anEndpointSlice({ serviceName: 'elsewhere' }),
      ['demo-eu/payments/other'],
    ],
    [
      'a target group binding',
      'targetgroupbindings',
      edge.targetGroupBindings[0],
      [pay],
    ],
    ['an event of the Service', 'events', anEvent(), [pay]],
    [
      'an event of a binding',
      'events',
      anEvent({
        regarding: {
          group: 'elbv2.k8s.aws',
          kind: 'TargetGroupBinding',
          namespace: ENVOY_NAMESPACE,
          name: targetGroupName(443),
        },
      }),
      [pay],
    ],
    [
      'an event of a pod',
      'events',
      anEvent({
        regarding: {
          group: '',
          kind: 'Pod',
          namespace: ENVOY_NAMESPACE,
          name: ENVOY_NAME,
        },
      }),
      [],
    ],
  ])('marks for %s just the edges that see it', (_, part, object, expected) => {
    expect(reached(part, object)).toEqual(expected);
  });

  it('names a Gateway that is gone', () => {
    const gone = aGateway({ metadata: aMeta({ name: 'gone' }) });

    expect(reached('gateways', gone)).toEqual(['demo-eu/payments/gone']);
  });

  it('marks the edges of all tenants of a Gateway', () => {
    const claimed = aRoute({
      metadata: aMeta({
        name: 'theirs',
        annotations: { 'tls-edge.dev/entity-ref': 'component:default/x' },
      }),
    });
    const shared = indexCluster({
      ...snapshot,
      objects: { ...objects, httproutes: [...objects.httproutes, claimed] },
    });

    expect(edgesReachedBy(shared, 'gateways', aGateway())).toEqual([
      PAY_EDGE,
      { ...PAY_EDGE, scope: 'component:default/x' },
    ]);
  });

  it('stays quick in a cluster of 2,000 edges', () => {
    const many = Array.from({ length: 2000 }, (_, n) => n);
    const gateways = many.map(n =>
      aGateway({ metadata: aMeta({ name: `g${n}` }) }),
    );
    const httproutes = many.map(n =>
      aRoute({
        metadata: aMeta({ name: `r${n}` }),
        parentRefs: [aParentRef({ name: `g${n}` })],
        rules: [aRouteRule({ backendRefs: [aBackendRef({ name: `s${n}` })] })],
      }),
    );
    const big = indexCluster({
      ...snapshot,
      objects: { ...snapshot.objects, gateways, httproutes },
    });
    const marked = many.flatMap(n =>
      edgesReachedBy(
        big,
        'endpointslices',
        anEndpointSlice({ serviceName: `s${n}` }),
      ),
    );

    expect(marked).toHaveLength(2000);
    expect(new Set(marked.map(formatEdgeId)).size).toBe(2000);
  });
});
