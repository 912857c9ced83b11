import type { ClusterObject, KubernetesPart } from '../snapshot';
import {
  aBackendRef,
  aDeployment,
  aGateway,
  aGatewayClass,
  aManagedService,
  aMeta,
  anEndpointSlice,
  anEvent,
  aParentRef,
  aPod,
  aPolicy,
  aRoute,
  aRouteRule,
  aService,
  aTargetGroupBinding,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  targetGroupName,
} from '../testUtils';
import { groupBy } from './groupBy';
import { ALL_RELATIONS, RELATIONS, type RelationName } from './relations';
import type { Ref, Relation } from './Relation';

const payEdge: Ref = {
  part: 'gateways',
  namespace: 'payments',
  name: 'pay-edge',
};
const classRef: Ref = { part: 'gatewayclasses', name: 'envoy' };
const envoyService: Ref = {
  part: 'services',
  namespace: ENVOY_NAMESPACE,
  name: ENVOY_NAME,
};
const byClass = aMeta({
  name: 'envoy-envoy-1',
  labels: { 'gateway.envoyproxy.io/owning-gatewayclass': 'envoy' },
});

const refsOf = (name: RelationName, object: ClusterObject): readonly Ref[] => {
  const relation: Relation = RELATIONS[name];
  return relation.refs(object);
};

describe('RELATIONS', () => {
  it.each<[RelationName, ClusterObject, readonly Ref[]]>([
    ['gatewayClass', aGateway(), [classRef]],
    ['classParameters', aGatewayClass(), []],
    [
      'classParameters',
      aGatewayClass({
        parametersRef: {
          group: 'gateway.envoyproxy.io',
          kind: 'EnvoyProxy',
          namespace: ENVOY_NAMESPACE,
          name: 'defaults',
        },
      }),
      [{ part: 'envoyproxies', namespace: ENVOY_NAMESPACE, name: 'defaults' }],
    ],
    [
      'parameters',
      aGateway(),
      [{ part: 'envoyproxies', namespace: 'payments', name: 'pay-edge' }],
    ],
    ['parent', aRoute(), [payEdge]],
    [
      'parent',
      aRoute({ parentRefs: [aParentRef({ kind: 'ListenerSet' })] }),
      [],
    ],
    [
      'backend',
      aRoute(),
      [{ part: 'services', namespace: 'payments', name: 'pay' }],
    ],
    [
      'backend',
      aRoute({
        rules: [
          aRouteRule({
            backendRefs: [aBackendRef({ kind: 'Backend', group: 'x' })],
          }),
        ],
      }),
      [],
    ],
    ['clientPolicy', aPolicy(), [payEdge]],
    [
      'backendPolicy',
      aPolicy({ targets: [{ kind: 'HTTPRoute', name: 'x' }] }),
      [],
    ],
    [
      'routePolicy',
      aPolicy({ targets: [{ kind: 'HTTPRoute', name: 'x' }] }),
      [{ part: 'httproutes', namespace: 'payments', name: 'x' }],
    ],
    ['grpcParent', aRoute({ kind: 'GRPCRoute' }), [payEdge]],
    [
      'grpcParentSet',
      aRoute({ parentRefs: [aParentRef({ kind: 'ListenerSet', name: 's' })] }),
      [{ part: 'listenersets', namespace: 'payments', name: 's' }],
    ],
    [
      'grpcBackend',
      aRoute({ kind: 'GRPCRoute' }),
      [{ part: 'services', namespace: 'payments', name: 'pay' }],
    ],
    [
      'grpcRoutePolicy',
      aPolicy({ targets: [{ kind: 'GRPCRoute', name: 'x' }] }),
      [{ part: 'grpcroutes', namespace: 'payments', name: 'x' }],
    ],
    ['securityPolicy', aPolicy({ kind: 'SecurityPolicy' }), [payEdge]],
    ['routeSecurity', aPolicy({ kind: 'SecurityPolicy' }), []],
    [
      'home',
      aManagedService(),
      [{ part: 'namespaces', name: ENVOY_NAMESPACE }],
    ],
    ['home', aService(), []],
    ['managedService', aManagedService(), [payEdge]],
    ['managedService', aManagedService({ metadata: byClass }), []],
    ['mergedService', aManagedService({ metadata: byClass }), [classRef]],
    ['deployment', aDeployment(), [payEdge]],
    ['mergedDeployment', aDeployment({ metadata: byClass }), [classRef]],
    ['pod', aPod(), [payEdge]],
    ['mergedPod', aPod({ metadata: byClass }), [classRef]],
    [
      'endpoints',
      anEndpointSlice(),
      [{ part: 'services', namespace: 'payments', name: 'pay' }],
    ],
    ['endpoints', anEndpointSlice({ serviceName: undefined }), []],
    ['binding', aTargetGroupBinding(), [envoyService]],
    ['serviceEvent', anEvent(), [envoyService]],
    ['bindingEvent', anEvent(), []],
    [
      'bindingEvent',
      anEvent({
        regarding: {
          group: 'elbv2.k8s.aws',
          kind: 'TargetGroupBinding',
          namespace: ENVOY_NAMESPACE,
          name: targetGroupName(443),
        },
      }),
      [
        {
          part: 'targetgroupbindings',
          namespace: ENVOY_NAMESPACE,
          name: targetGroupName(443),
        },
      ],
    ],
  ])('%s of an object points where it says', (name, object, expected) => {
    expect(refsOf(name, object)).toEqual(expected);
  });

  it('points only at parts it declares', () => {
    for (const relation of ALL_RELATIONS) {
      expect(['from', 'to']).toContain(relation.affects);
      expect(relation.from).not.toBe(relation.to);
    }
  });

  it('lets every part of a cluster reach the Gateways it matters to', () => {
    const reaches = (part: KubernetesPart, seen: KubernetesPart[]): boolean =>
      part === 'gateways' ||
      ALL_RELATIONS.some(({ from, to, affects }) => {
        const [changed, affected] = affects === 'to' ? [from, to] : [to, from];
        return (
          changed === part &&
          !seen.includes(affected) &&
          reaches(affected, [...seen, part])
        );
      });
    const parts = new Set(ALL_RELATIONS.flatMap(({ from, to }) => [from, to]));

    expect([...parts].filter(part => !reaches(part, []))).toEqual([]);
  });
});

describe('groupBy', () => {
  const byLetter = groupBy((word: string) => [word[0]]);

  it('groups in the order of the list', () => {
    const groups = byLetter(['ab', 'ba', 'ac']);

    expect(groups.get('a')).toEqual(['ab', 'ac']);
    expect(groups.get('b')).toEqual(['ba']);
    expect(groups.get('c')).toBeUndefined();
  });

  it('remembers what it made of a list, and looks at a new list anew', () => {
    const words = ['ab'];

    expect(byLetter(words)).toBe(byLetter(words));
    expect(byLetter([...words, 'ac']).get('a')).toEqual(['ab', 'ac']);
  });
});
