import type { LoadBalancer, Pod, Target, TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { elapsedSeconds, LIMIT_SECONDS, newestTime } from './elapsed';
import { idleNodes } from './idleNodes';

/** The targets of one group by what they can do for requests. @public */
export interface TargetCount {
  readonly healthy: number;
  readonly unhealthy: number;
  /** Still registering, within the time that takes. */
  readonly starting: number;
  /** Without those that drain, and without nodes that answer nothing by design: neither is trouble. */
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
 * Until when a pod can have been waiting to be registered: its birth, or when its containers
 * came up, which a new node may delay. With a readiness gate the pod itself is ready only later.
 */
const cameUpAt = ({ metadata, conditions }: Pod): string | undefined =>
  newestTime([
    metadata.creationTimestamp,
    ...conditions
      .filter(
        ({ type, status }) =>
          status === 'True' && (type === 'ContainersReady' || type === 'Ready'),
      )
      .map(({ lastTransitionTime }) => lastTransitionTime),
  ]);

/** When the controller last changed the targets, whichever they were. */
const registeredAt = ({ events }: EdgeTopology): string | undefined =>
  newestTime(
    events
      .filter(
        ({ regarding, type }) =>
          regarding.kind === 'TargetGroupBinding' && type === 'Normal',
      )
      .map(({ lastSeen }) => lastSeen),
  );

/**
 * Since when a target can have been registering: since its pod came up, or the load balancer. A
 * target that is no pod we know, such as a node, may have come with the newest pod or with the
 * controller's last registration.
 * @internal
 */
export const startedAt = (
  { id }: Target,
  topology: EdgeTopology,
): string | undefined => {
  const { loadBalancer, pods } = topology;
  const own = pods.filter(({ ip }) => ip === id);
  return newestTime([
    loadBalancer?.createdAt,
    ...(own.length > 0
      ? own.map(cameUpAt)
      : [...pods.map(cameUpAt), registeredAt(topology)]),
  ]);
};

/** With the pods out of sight, a target that registers may be one of them that is new. */
const mayBeNew = ({ id }: Target, { parts, pods }: EdgeTopology): boolean =>
  parts.pods.state === 'failed' && pods.every(({ ip }) => ip !== id);

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
      isNew(topology, now) ||
      mayBeNew(target, topology));
  const healthy = relevant.filter(({ state }) => state === 'healthy').length;
  const starting = relevant.filter(isStarting).length;
  const total = relevant.length - idleNodes(relevant, topology);
  return { healthy, starting, unhealthy: total - healthy - starting, total };
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
