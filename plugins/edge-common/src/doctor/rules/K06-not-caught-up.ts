import type { Condition, ObjectMeta } from '../../snapshot';
import type { ObjectRef } from '../../identity';
import {
  deploymentRef,
  envoyProxyRef,
  gatewayClassRef,
  gatewayRef,
  httpRouteRef,
  isStale,
  listenerSetRef,
  policyRef,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { standingParents } from '../facts/routes';

interface Behind {
  readonly object: ObjectRef;
  readonly generation: number;
  readonly observed: number;
}

const behind = (
  object: ObjectRef,
  { generation }: ObjectMeta,
  conditions: readonly Pick<Condition, 'observedGeneration'>[],
): Behind[] => {
  const stale = conditions.filter(one => isStale(one, generation));
  return generation !== undefined && stale.length > 0
    ? [
        {
          object,
          generation,
          observed: Math.min(
            ...stale.map(({ observedGeneration = 0 }) => observedGeneration),
          ),
        },
      ]
    : [];
};

const allBehind = (topology: EdgeTopology): Behind[] => {
  const { gateway, gatewayClass, envoyProxy, deployment } = topology;
  return [
    ...(gatewayClass
      ? behind(
          gatewayClassRef(gatewayClass),
          gatewayClass.metadata,
          gatewayClass.conditions,
        )
      : []),
    ...(gateway
      ? behind(gatewayRef(gateway), gateway.metadata, gateway.conditions)
      : []),
    ...(envoyProxy
      ? behind(
          envoyProxyRef(envoyProxy),
          envoyProxy.metadata,
          envoyProxy.ancestors.flatMap(({ conditions }) => conditions),
        )
      : []),
    ...(deployment
      ? behind(deploymentRef(deployment), deployment.metadata, [deployment])
      : []),
    ...topology.listenerSets.flatMap(set =>
      behind(listenerSetRef(set), set.metadata, set.conditions),
    ),
    ...topology.routes.flatMap(route =>
      behind(
        httpRouteRef(route),
        route.metadata,
        standingParents(route).flatMap(({ conditions }) => conditions),
      ),
    ),
    ...topology.policies.flatMap(policy =>
      behind(
        policyRef(policy),
        policy.metadata,
        policy.ancestors.flatMap(({ conditions }) => conditions),
      ),
    ),
  ];
};

const HOPS_OF_KINDS: Readonly<Record<string, DoctorRule['hop']>> = {
  GatewayClass: 'gatewayClass',
  Deployment: 'envoy',
  HTTPRoute: 'routes',
  GRPCRoute: 'routes',
  ListenerSet: 'routes',
};

/** A verdict on an earlier spec says nothing of the present one. @internal */
export const notCaughtUp: DoctorRule = {
  id: 'K06',
  name: 'not-caught-up',
  title: 'A controller has not caught up with a change',
  severity: 'info',
  impact: 'none',
  hop: 'gateway',
  needs: ['cluster'],
  reads: [
    'gateways',
    'gatewayclasses',
    'envoyproxies',
    'clienttrafficpolicies',
    'backendtrafficpolicies',
    'securitypolicies',
    'deployments',
    'httproutes',
  ],
  explains: [],
  docs: 'Each change of an object raises its generation, and each condition says of which generation it speaks. While a condition is behind, what it says is about a spec that is no more, however good it reads. That is normal for seconds after a change; when it lasts for minutes, the controller is down or stuck, and several objects behind at once are told by K34.',
  check: ({ topology }) =>
    allBehind(topology).map(({ object, generation, observed }) => ({
      object,
      path: 'metadata.generation',
      message: `The last change of ${edgeAddress(
        topology,
      )} may not be in force yet, because the status of the ${object.kind} ${
        object.name
      } still speaks of the version before.`,
      observed: `generation ${observed}`,
      expected: `generation ${generation}`,
      remedy:
        'Wait two minutes; if it stays so, ask the platform team whether Envoy Gateway runs.',
      hop: HOPS_OF_KINDS[object.kind] ?? 'gateway',
    })),
};
