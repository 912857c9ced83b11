import type { KubeEvent, Service } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { askedSettings } from './askedSettings';
import { elapsedSeconds, LIMIT_SECONDS } from './elapsed';
import { isInForce } from './isInForce';
import { nlbDrift } from './nlbDrift';

/** A refusal by the load-balancer controller that has not been overtaken. @public */
export interface Refusal {
  readonly event: KubeEvent;
  /** Throttling, races and timeouts, which the controller's own tries get over. */
  readonly passing: boolean;
  /** Old settings go on being served. */
  readonly keepsServing: boolean;
}

/*
 * Error codes that the controller's messages carry (AWS common errors; Kubernetes reasons).
 * Codes are all that is matched: the sentences around them differ by release.
 */
const PASSING =
  /\b(Throttling(Exception)?|RequestLimitExceeded|TooManyRequests(Exception)?|RequestThrottled(Exception)?|ServiceUnavailable|InternalFailure|DuplicateLoadBalancerName|InvalidGroup\.Duplicate|RequestTimeout(Exception)?|DeadlineExceeded|Conflict)\b|context deadline exceeded/;

const regardsService = ({ regarding }: KubeEvent): boolean =>
  regarding.kind === 'Service';

const isRefusal = ({ type, reason }: KubeEvent): boolean =>
  type === 'Warning' && reason.startsWith('Failed');

const isSuccess = ({ reason }: KubeEvent): boolean =>
  reason === 'SuccessfullyReconciled';

/** An entry of ssl-ports that names no port: the controller refuses the Service as long as it stands. */
const namesUnknownPort = (service: Service): boolean => {
  const known = service.ports.flatMap(({ port, name }) => [String(port), name]);
  const { tlsPorts = [] } = askedSettings(service);
  return tlsPorts.some(entry => !known.includes(entry));
};

/**
 * Whether AWS is shown to be as the Service asks, setting by setting. What AWS does not show may
 * be the very thing that was refused, so it heals nothing.
 */
const isHealed = (topology: EdgeTopology): boolean => {
  const { service, loadBalancer, listeners, parts } = topology;
  return (
    service !== undefined &&
    service.metadata.deletionTimestamp === undefined &&
    service.hostnames.length > 0 &&
    parts.elbv2.state === 'read' &&
    loadBalancer !== undefined &&
    !namesUnknownPort(service) &&
    nlbDrift(service, loadBalancer, listeners).length === 0 &&
    isInForce(topology)
  );
};

/** The newest refusal with no success after it; events must be oldest first. @internal */
export const newestRefusal = (
  events: readonly KubeEvent[],
): KubeEvent | undefined => {
  const last = events
    .filter(regardsService)
    .filter(event => isRefusal(event) || isSuccess(event))
    .at(-1);
  return last && isRefusal(last) ? last : undefined;
};

/**
 * The refusal that still stands: the newest Warning on the Service with no later success, while
 * AWS differs from what was asked. The recorder drops repeats, so a success may never be
 * written; settings that are shown to be equal therefore count as healed.
 * @public
 */
export const standingRefusal = (
  topology: EdgeTopology,
): Refusal | undefined => {
  const event = newestRefusal(topology.events);
  if (!event || isHealed(topology)) {
    return undefined;
  }
  const { service, loadBalancer, parts } = topology;
  return {
    event,
    passing: PASSING.test(event.message),
    keepsServing:
      (service?.hostnames.length ?? 0) > 0 &&
      (parts.elbv2.state !== 'read' || loadBalancer !== undefined),
  };
};

/** Whether a refusal has stood long enough to count as trouble rather than as a try. @internal */
export const hasComeToStay = (
  { event, passing }: Refusal,
  now: Date,
): boolean =>
  elapsedSeconds(event.firstSeen, now) >=
  (passing ? LIMIT_SECONDS.retries : LIMIT_SECONDS.refusal);

/** Whether the controller gets over the last refusal by its own tries, which its back-off stretches. @internal */
export const isRetrying = (topology: EdgeTopology, now: Date): boolean => {
  const refusal = standingRefusal(topology);
  return refusal?.passing === true && !hasComeToStay(refusal, now);
};
