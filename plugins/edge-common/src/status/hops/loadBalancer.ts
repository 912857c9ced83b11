import type { LoadBalancer } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { changedOrAppliedAt } from '../appliedAt';
import { LIMIT_SECONDS, newestTime, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import { foreignPlace } from '../foreignPlace';
import type { HopAssessor, Observation } from '../HopAssessor';
import { nlbDrift } from '../nlbDrift';
import { awsRef, serviceRef } from '../objectRefs';
import { owningController } from './controllerOwnership';
import { waitingForService } from '../waitingForService';

/**
 * AWS has nothing under the Service's host name. Soon after the controller's last deed that is
 * an answer collected too early; later somebody deleted the load balancer.
 */
const vanished = ({ topology, now }: Observation): Fact => {
  const { service, events, targetGroupBindings } = topology;
  if (!service || service.hostnames.length === 0) {
    return waitingForService(topology, now);
  }
  const since = newestTime([
    service.metadata.creationTimestamp,
    ...events.map(({ lastSeen }) => lastSeen),
    ...targetGroupBindings.map(({ metadata }) => metadata.creationTimestamp),
  ]);
  return {
    label: 'Load balancer',
    value: `${service.hostnames[0]} does not exist in AWS`,
    object: serviceRef(service),
    means: progressingUntil(since, now, LIMIT_SECONDS.aws, 'broken'),
    since,
    sentence: `AWS has no load balancer named ${service.hostnames[0]}: it is gone, or lives in another account or region.`,
  };
};

/**
 * Load balancers that are not looked at: those of another account or region, and whatever the
 * cloud provider of Kubernetes made, which may be of the classic kind.
 */
const outOfSight = (topology: EdgeTopology): string | undefined => {
  const [hostname] = topology.service?.hostnames ?? [];
  if (!hostname) {
    return undefined;
  }
  const place = foreignPlace(topology);
  if (place) {
    const account = place.accountId ? ` of account ${place.accountId}` : '';
    return `${hostname} lives in ${place.region}${account}, which is not read`;
  }
  const owner = owningController(topology);
  return owner?.name === 'in-tree'
    ? `${hostname} was made by ${owner.title} and is no load balancer of the kind that is read`
    : undefined;
};

const notFound = (observation: Observation): Fact => {
  const { service } = observation.topology;
  const why = outOfSight(observation.topology);
  return why
    ? {
        label: 'Load balancer',
        value: why,
        object: service && serviceRef(service),
        means: 'unknown',
        sentence: `Cannot tell: the load balancer ${why}.`,
      }
    : vanished(observation);
};

const stateFact = (
  { arn, name, state, stateReason, createdAt }: LoadBalancer,
  now: Date,
): Fact => {
  const base = {
    label: `Load balancer ${name}`,
    value: state,
    object: awsRef('LoadBalancer', arn),
  };
  const why = stateReason ? `: ${stateReason}` : '';
  switch (state) {
    case 'active':
      return { ...base, means: 'ready', since: createdAt };
    case 'active_impaired':
      return {
        ...base,
        means: 'degraded',
        sentence: `Load balancer ${name} works, but AWS cannot scale it${why}.`,
      };
    case 'failed':
      return {
        ...base,
        means: 'broken',
        since: createdAt,
        sentence: `AWS could not set up load balancer ${name}${why}.`,
      };
    case 'provisioning':
      return {
        ...base,
        means: progressingUntil(createdAt, now, LIMIT_SECONDS.aws, 'broken'),
        since: createdAt,
        sentence: `AWS is setting up load balancer ${name}.`,
      };
    default:
      return state satisfies never;
  }
};

/**
 * A load balancer whose Service has no address was begun and not finished. Nothing is wrong with
 * it as such: what stopped the controller is said at its own hop.
 */
const halfBuilt = (
  { name, arn, createdAt }: LoadBalancer,
  { topology, now }: Observation,
): Fact[] =>
  topology.service?.hostnames.length === 0
    ? [
        {
          label: `Load balancer ${name}`,
          value: `half built: listeners ${
            topology.listeners.map(({ port }) => port).join(', ') || 'none'
          }`,
          object: awsRef('LoadBalancer', arn),
          means: progressingUntil(
            createdAt,
            now,
            LIMIT_SECONDS.aws,
            'degraded',
          ),
          since: createdAt,
          sentence: `Load balancer ${name} is only half built, and its host name is not published.`,
        },
      ]
    : [];

/** Soon after a change, and after the controller's last success, AWS may have been read before it. */
const driftFacts = (
  found: LoadBalancer,
  { topology, now }: Observation,
): Fact[] => {
  const since = changedOrAppliedAt(topology);
  return topology.service
    ? nlbDrift(topology.service, found, topology.listeners)
        .filter(({ hop }) => hop === 'loadBalancer')
        .map(({ setting, observed, expected }) => ({
          label: setting,
          value: observed,
          expected,
          object: awsRef('LoadBalancer', found.arn),
          means: progressingUntil(since, now, LIMIT_SECONDS.aws, 'degraded'),
          since,
          sentence: `The load balancer does not have ${setting} that was asked for: ${observed} instead of ${expected}.`,
        }))
    : [];
};

/** Hop 6: the NLB exists, is active and stands where it was asked to. @internal */
export const loadBalancer: HopAssessor = {
  hop: 'loadBalancer',
  reads: ['elbv2'],
  usualSeconds: 180,
  assess: observation => {
    const { topology, now } = observation;
    const found = topology.loadBalancer;
    if (!found) {
      return { ready: '', facts: [notFound(observation)] };
    }
    return {
      ready: `Load balancer ${found.name} is active, ${found.scheme}, in ${found.zones.length} zones.`,
      facts: [
        ...halfBuilt(found, observation),
        stateFact(found, now),
        ...driftFacts(found, observation),
      ],
    };
  },
};
