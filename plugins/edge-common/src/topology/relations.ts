import type { HttpRoute, KubernetesPart, Policy } from '../snapshot';
import { owningClass, owningGateway } from './owningLabels';
import type { Ref, Relation } from './Relation';

/** Keeps the types of both ends while the list itself holds relations of all kinds. */
const relation = <F extends KubernetesPart, T extends KubernetesPart>(
  row: Relation<F, T>,
): Relation<F, T> => row;

const policyTargets =
  <P extends 'gateways' | 'httproutes' | 'grpcroutes'>(part: P, kind: string) =>
  ({ metadata, targets }: Policy): Ref<P>[] =>
    targets
      .filter(target => target.kind === kind)
      .map(({ name }) => ({ part, namespace: metadata.namespace, name }));

const parentGateways = ({ parentRefs }: HttpRoute): Ref<'gateways'>[] =>
  parentRefs
    .filter(({ kind }) => kind === 'Gateway')
    .map(({ namespace, name }) => ({ part: 'gateways', namespace, name }));

const parentSets = ({ parentRefs }: HttpRoute): Ref<'listenersets'>[] =>
  parentRefs
    .filter(({ kind }) => kind === 'ListenerSet')
    .map(({ namespace, name }) => ({ part: 'listenersets', namespace, name }));

const backendServices = ({ rules }: HttpRoute): Ref<'services'>[] =>
  rules
    .flatMap(({ backendRefs }) => backendRefs)
    .filter(({ kind }) => kind === 'Service')
    .map(({ namespace, name }) => ({ part: 'services', namespace, name }));

/**
 * How the objects of a cluster hang together, as data: topologies and the resource map are found
 * by walking these, and a changed object marks edges along `affects`.
 * @public
 */
export const RELATIONS = {
  gatewayClass: relation({
    name: 'class',
    from: 'gateways',
    to: 'gatewayclasses',
    affects: 'from',
    refs: ({ gatewayClassName }) => [
      { part: 'gatewayclasses', name: gatewayClassName },
    ],
  }),
  classParameters: relation({
    name: 'parameters',
    from: 'gatewayclasses',
    to: 'envoyproxies',
    affects: 'from',
    refs: ({ parametersRef: ref }) =>
      ref?.kind === 'EnvoyProxy'
        ? [{ part: 'envoyproxies', namespace: ref.namespace, name: ref.name }]
        : [],
  }),
  parameters: relation({
    name: 'parameters',
    from: 'gateways',
    to: 'envoyproxies',
    affects: 'from',
    refs: ({ metadata, infrastructure: { parametersRef: ref } }) =>
      ref?.kind === 'EnvoyProxy'
        ? [
            {
              part: 'envoyproxies',
              namespace: metadata.namespace,
              name: ref.name,
            },
          ]
        : [],
  }),
  parent: relation({
    name: 'parent',
    from: 'httproutes',
    to: 'gateways',
    affects: 'to',
    refs: parentGateways,
  }),
  grpcParent: relation({
    name: 'parent',
    from: 'grpcroutes',
    to: 'gateways',
    affects: 'to',
    refs: parentGateways,
  }),
  setParent: relation({
    name: 'parent',
    from: 'listenersets',
    to: 'gateways',
    affects: 'to',
    refs: ({ parentRef: ref }) =>
      ref?.kind === 'Gateway'
        ? [{ part: 'gateways', namespace: ref.namespace, name: ref.name }]
        : [],
  }),
  parentSet: relation({
    name: 'parent',
    from: 'httproutes',
    to: 'listenersets',
    affects: 'to',
    refs: parentSets,
  }),
  grpcParentSet: relation({
    name: 'parent',
    from: 'grpcroutes',
    to: 'listenersets',
    affects: 'to',
    refs: parentSets,
  }),
  backend: relation({
    name: 'backend',
    from: 'httproutes',
    to: 'services',
    affects: 'from',
    refs: backendServices,
  }),
  grpcBackend: relation({
    name: 'backend',
    from: 'grpcroutes',
    to: 'services',
    affects: 'from',
    refs: backendServices,
  }),
  clientPolicy: relation({
    name: 'policy',
    from: 'clienttrafficpolicies',
    to: 'gateways',
    affects: 'to',
    refs: policyTargets('gateways', 'Gateway'),
  }),
  backendPolicy: relation({
    name: 'policy',
    from: 'backendtrafficpolicies',
    to: 'gateways',
    affects: 'to',
    refs: policyTargets('gateways', 'Gateway'),
  }),
  routePolicy: relation({
    name: 'policy',
    from: 'backendtrafficpolicies',
    to: 'httproutes',
    affects: 'to',
    refs: policyTargets('httproutes', 'HTTPRoute'),
  }),
  grpcRoutePolicy: relation({
    name: 'policy',
    from: 'backendtrafficpolicies',
    to: 'grpcroutes',
    affects: 'to',
    refs: policyTargets('grpcroutes', 'GRPCRoute'),
  }),
  securityPolicy: relation({
    name: 'policy',
    from: 'securitypolicies',
    to: 'gateways',
    affects: 'to',
    refs: policyTargets('gateways', 'Gateway'),
  }),
  routeSecurity: relation({
    name: 'policy',
    from: 'securitypolicies',
    to: 'httproutes',
    affects: 'to',
    refs: policyTargets('httproutes', 'HTTPRoute'),
  }),
  grpcRouteSecurity: relation({
    name: 'policy',
    from: 'securitypolicies',
    to: 'grpcroutes',
    affects: 'to',
    refs: policyTargets('grpcroutes', 'GRPCRoute'),
  }),
  managedService: relation({
    name: 'renders',
    from: 'services',
    to: 'gateways',
    affects: 'to',
    refs: owningGateway,
  }),
  mergedService: relation({
    name: 'renders',
    from: 'services',
    to: 'gatewayclasses',
    affects: 'to',
    refs: owningClass,
  }),
  deployment: relation({
    name: 'renders',
    from: 'deployments',
    to: 'gateways',
    affects: 'to',
    refs: owningGateway,
  }),
  mergedDeployment: relation({
    name: 'renders',
    from: 'deployments',
    to: 'gatewayclasses',
    affects: 'to',
    refs: owningClass,
  }),
  pod: relation({
    name: 'runs',
    from: 'pods',
    to: 'gateways',
    affects: 'to',
    refs: owningGateway,
  }),
  mergedPod: relation({
    name: 'runs',
    from: 'pods',
    to: 'gatewayclasses',
    affects: 'to',
    refs: owningClass,
  }),
  home: relation({
    name: 'home',
    from: 'services',
    to: 'namespaces',
    affects: 'from',
    refs: service =>
      owningGateway(service).length + owningClass(service).length > 0
        ? [{ part: 'namespaces', name: service.metadata.namespace ?? '' }]
        : [],
  }),
  endpoints: relation({
    name: 'endpoints',
    from: 'endpointslices',
    to: 'services',
    affects: 'to',
    refs: ({ metadata: { namespace }, serviceName }) =>
      serviceName ? [{ part: 'services', namespace, name: serviceName }] : [],
  }),
  binding: relation({
    name: 'binding',
    from: 'targetgroupbindings',
    to: 'services',
    affects: 'to',
    refs: ({ metadata: { namespace }, serviceName: name }) =>
      name ? [{ part: 'services', namespace, name }] : [],
  }),
  serviceEvent: relation({
    name: 'event',
    from: 'events',
    to: 'services',
    affects: 'to',
    refs: ({ regarding: { kind, namespace, name } }) =>
      kind === 'Service' ? [{ part: 'services', namespace, name }] : [],
  }),
  bindingEvent: relation({
    name: 'event',
    from: 'events',
    to: 'targetgroupbindings',
    affects: 'to',
    refs: ({ regarding: { kind, namespace, name } }) =>
      kind === 'TargetGroupBinding'
        ? [{ part: 'targetgroupbindings', namespace, name }]
        : [],
  }),
} as const;

/** A key of `RELATIONS`. @public */
export type RelationName = keyof typeof RELATIONS;

/** The same relations as a list, in a fixed order. @internal */
export const ALL_RELATIONS: readonly Relation[] = Object.values(RELATIONS);
