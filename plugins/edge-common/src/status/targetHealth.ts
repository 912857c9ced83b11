import type { LoadBalancer, Target, TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { elapsedSeconds, LIMIT_SECONDS, newestTime } from './elapsed';

/** The targets of one group by what they can do for requests. @public */
export interface TargetCount {
  readonly healthy: number;
  readonly unhealthy: number;
  /** Still registering, within the time that takes. */
  readonly starting: number;
  /** Without those that drain: they are neither capacity nor trouble. */
  readonly total: number;
}

const CROSS_ZONE = 'load_balancing.cross_zone.enabled';

/** A target group's own setting beats its load balancer's. @public */
export const isCrossZone = (
  group: Pick<TargetGroup, 'attributes'>,
  loadBalancer: Pick<LoadBalancer, 'attributes'> | undefined,
): boolean => {
  const own = group.attributes[CROSS_ZONE];
  return own === 'true' || own === 'false'
    ? own === 'true'
    : loadBalancer?.attributes[CROSS_ZONE] === 'true';
};

/**
 * How many targets must be healthy for a zone to stay in DNS: one, unless thresholds of the
 * group say otherwise (ELBv2 attribute `target_group_health.dns_failover.*`).
 * @public
 */
export const neededTargets = (
  { attributes }: Pick<TargetGroup, 'attributes'>,
  registered: number,
): number => {
  const key = 'target_group_health.dns_failover.minimum_healthy_targets';
  const count = Number(attributes[`${key}.count`] ?? 1);
  const share = Number(attributes[`${key}.percentage`] ?? 0);
  return Math.max(
    1,
    Number.isNaN(count) ? 1 : count,
    Number.isNaN(share) ? 0 : Math.ceil((share / 100) * registered),
  );
};

/**
 * Since when a target can have been registering: its pod's birth, or the load balancer's. A
 * target that is no pod we know, such as a node, may have come with the newest pod.
 */
const startedAt = (
  { id }: Target,
  { loadBalancer, pods }: EdgeTopology,
): string | undefined => {
  const own = pods.filter(({ ip }) => ip === id);
  return newestTime([
    loadBalancer?.createdAt,
    ...(own.length > 0 ? own : pods).map(
      ({ metadata }) => metadata.creationTimestamp,
    ),
  ]);
};

/** A load balancer takes up to three minutes before its targets' first check even begins. */
const isNew = ({ loadBalancer }: EdgeTopology, now: Date): boolean =>
  elapsedSeconds(loadBalancer?.createdAt, now) < LIMIT_SECONDS.aws;

/** Counts targets; one that has been registering for too long counts as unhealthy. @public */
export const countTargets = (
  targets: readonly Target[],
  topology: EdgeTopology,
  now: Date,
): TargetCount => {
  const relevant = targets.filter(({ state }) => state !== 'draining');
  const isStarting = (target: Target) =>
    target.state === 'initial' &&
    (elapsedSeconds(startedAt(target, topology), now) < LIMIT_SECONDS.cluster ||
      isNew(topology, now));
  const healthy = relevant.filter(({ state }) => state === 'healthy').length;
  const starting = relevant.filter(isStarting).length;
  return {
    healthy,
    starting,
    unhealthy: relevant.length - healthy - starting,
    total: relevant.length,
  };
};

/** The targets of a group by zone, sorted; those without a known zone stand under ``. @public */
export const targetsByZone = ({
  targets,
}: Pick<TargetGroup, 'targets'>): readonly (readonly [string, Target[]])[] => {
  const zones = new Map<string, Target[]>();
  for (const target of targets) {
    const zone = target.zone ?? '';
    zones.set(zone, [...(zones.get(zone) ?? []), target]);
  }
  return [...zones].sort(([a], [b]) => (a < b ? -1 : 1));
};
