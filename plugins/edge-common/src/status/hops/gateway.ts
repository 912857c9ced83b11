import type { EdgeTopology } from '../../topology';
import {
  elapsedSeconds,
  LIMIT_SECONDS,
  newestTime,
  progressingUntil,
} from '../elapsed';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import { isServing } from '../isServing';
import { gatewayRef } from '../objectRefs';
import { acceptanceFacts } from './gatewayAcceptance';
import { listenerFacts } from './gatewayListeners';
import { parametersFacts } from './gatewayParameters';
import { policyFacts } from './gatewayPolicies';
import { listenerSetFacts } from './listenerSets';

/** When anything last moved around an edge, ISO 8601: its controllers are at work since. @internal */
export const lastMove = ({ pods, events }: EdgeTopology): string | undefined =>
  newestTime([
    ...pods.flatMap(({ metadata }) => [
      metadata.creationTimestamp,
      metadata.deletionTimestamp,
    ]),
    ...events.map(({ lastSeen }) => lastSeen),
  ]);

/**
 * A Gateway goes before its load balancer, which AWS takes its time to remove. What waits too
 * long is the Service, and that is said at the controller's hop.
 */
const leftBehind = (
  topology: EdgeTopology,
  name: string,
  now: Date,
): Pick<Fact, 'means' | 'since' | 'sentence'> => {
  const since = topology.service?.metadata.deletionTimestamp;
  if (since) {
    return {
      means: 'progressing',
      since,
      sentence: `Gateway ${name} is gone, and its load balancer is being removed.`,
    };
  }
  const moved = lastMove(topology);
  return elapsedSeconds(moved, now) < LIMIT_SECONDS.refusal
    ? {
        means: 'progressing',
        sentence: `Gateway ${name} is being taken down.`,
      }
    : {
        means: 'broken',
        sentence: `Gateway ${name} is gone, but its load balancer still stands.`,
      };
};

const withoutGateway = ({ topology, request, now }: Observation): Fact => {
  const { namespace, gateway: name } = topology.id;
  const base = {
    label: 'Gateway',
    value: `${namespace}/${name} does not exist`,
  };
  if (topology.service) {
    return { ...base, ...leftBehind(topology, name, now) };
  }
  const state = request?.state;
  switch (state) {
    case 'open':
    case 'merged':
      return {
        ...base,
        means: 'notChecked',
        sentence: `Gateway ${name} has been asked for and is not applied yet.`,
      };
    case 'partlyApplied':
      return {
        ...base,
        means: 'progressing',
        sentence: `Gateway ${name} is being applied.`,
      };
    case 'applied':
    case 'dismissed':
    case 'expired':
    case undefined:
      return {
        ...base,
        means: 'broken',
        sentence: `Gateway ${name} does not exist in namespace ${namespace}.`,
      };
    default:
      return state satisfies never;
  }
};

/** Envoy Gateway serves a Gateway until it is gone, however long its finalizers hold it. */
const deletionFacts = ({ topology, now }: Observation): Fact[] => {
  const { gateway } = topology;
  const since = gateway?.metadata.deletionTimestamp;
  if (!gateway || !since) {
    return [];
  }
  const { name, finalizers } = gateway.metadata;
  return [
    {
      label: 'Gateway',
      value: `being deleted, waits for ${finalizers.join(', ') || 'nothing'}`,
      object: gatewayRef(gateway),
      means: progressingUntil(
        since,
        now,
        LIMIT_SECONDS.cluster,
        isServing(topology) ? 'degraded' : 'broken',
      ),
      since,
      sentence: `Gateway ${name} is being deleted.`,
    },
  ];
};

/**
 * Hop 3: Envoy Gateway took the Gateway as it stands. `Programmed` is no witness here: a missing
 * address belongs to hop 5 and missing replicas to hop 4.
 * @internal
 */
export const gateway: HopAssessor = {
  hop: 'gateway',
  reads: [
    'gateways',
    'listenersets',
    'envoyproxies',
    'clienttrafficpolicies',
    'backendtrafficpolicies',
    'securitypolicies',
  ],
  usualSeconds: 5,
  assess: observation => {
    const { topology } = observation;
    if (!topology.gateway) {
      return { ready: '', facts: [withoutGateway(observation)] };
    }
    return {
      ready: `Gateway ${topology.gateway.metadata.name} is accepted, its listeners and policies are in force.`,
      facts: [
        ...deletionFacts(observation),
        ...acceptanceFacts(topology.gateway, observation),
        ...listenerFacts(topology.gateway, observation),
        ...listenerSetFacts(observation),
        ...parametersFacts(topology.gateway, observation),
        ...policyFacts(observation),
      ],
    };
  },
};
