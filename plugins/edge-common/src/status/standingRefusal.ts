import type { KubeEvent, Service } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { askedSettings } from './askedSettings';
import {
  elapsedSeconds,
  LIMIT_SECONDS,
  newestTime,
  oldestTime,
} from './elapsed';
import { isInForce } from './isInForce';
import { nlbDrift } from './nlbDrift';
import { refusalText } from './refusalText';

/** A refusal by the load-balancer controller that has not been overtaken. @public */
export interface Refusal {
  readonly event: KubeEvent;
  /** Throttling, races and timeouts, which the controller's own tries get over. */
  readonly passing: boolean;
  /** Old settings go on being served. */
  readonly keepsServing: boolean;
  /**
   * ISO 8601, when it was said first. Each try comes as an event of its own, and one that was
   * counted before a success goes on counting after it.
   */
  readonly since?: string;
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
 * be the very thing that was refused, so it heals nothing. What it showed before its answers
 * failed counts, or every edge whose success was dropped would be in trouble with them.
 */
const isHealed = (topology: EdgeTopology): boolean => {
  const { service, loadBalancer, listeners, parts } = topology;
  return (
    service !== undefined &&
    service.metadata.deletionTimestamp === undefined &&
    service.hostnames.length > 0 &&
    parts.elbv2.state !== 'notConfigured' &&
    loadBalancer !== undefined &&
    !namesUnknownPort(service) &&
    nlbDrift(service, loadBalancer, listeners).length === 0 &&
    isInForce(topology)
  );
};

/** What the controller has said of the Service since its last success, and that success. */
const lastWords = (
  events: readonly KubeEvent[],
): {
  readonly refusals: readonly KubeEvent[];
  readonly success?: KubeEvent;
} => {
  const said = events
    .filter(regardsService)
    .filter(event => isRefusal(event) || isSuccess(event));
  const at = said.map(isSuccess).lastIndexOf(true);
  return { refusals: said.slice(at + 1), success: said[at] };
};

/** The newest refusal with no success after it; events must be oldest first. @internal */
export const newestRefusal = (
  events: readonly KubeEvent[],
): KubeEvent | undefined => lastWords(events).refusals.at(-1);

const isPassing = ({ message }: KubeEvent): boolean => PASSING.test(message);

const saidSince = (
  event: KubeEvent,
  events: readonly KubeEvent[],
): string | undefined => {
  const { refusals, success } = lastWords(events);
  const same = refusals.filter(
    other =>
      (isPassing(other) && isPassing(event)) ||
      refusalText(other) === refusalText(event),
  );
  const first = oldestTime(same.map(({ firstSeen }) => firstSeen));
  return first && newestTime([first, success?.lastSeen]);
};

/**
 * Whether nobody can tell if a refusal still stands: AWS cannot be read and never was, so its
 * settings may long be as asked. A Service without an address shows that they are not.
 * @internal
 */
export const isRefusalUnclear = ({
  events,
  service,
  loadBalancer,
  parts,
}: EdgeTopology): boolean =>
  newestRefusal(events) !== undefined &&
  service !== undefined &&
  service.hostnames.length > 0 &&
  service.metadata.deletionTimestamp === undefined &&
  parts.elbv2.state === 'failed' &&
  loadBalancer === undefined;

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
  if (!event || isHealed(topology) || isRefusalUnclear(topology)) {
    return undefined;
  }
  const { service, loadBalancer, parts } = topology;
  return {
    event,
    passing: isPassing(event),
    keepsServing:
      (service?.hostnames.length ?? 0) > 0 &&
      (parts.elbv2.state !== 'read' || loadBalancer !== undefined),
    since: saidSince(event, topology.events),
  };
};

/** Whether a refusal has stood long enough to count as trouble rather than as a try. @internal */
export const hasComeToStay = (
  { since, passing }: Refusal,
  now: Date,
): boolean =>
  elapsedSeconds(since, now) >=
  (passing ? LIMIT_SECONDS.retries : LIMIT_SECONDS.refusal);

/** Whether the controller gets over the last refusal by its own tries, which its back-off stretches. @internal */
export const isRetrying = (topology: EdgeTopology, now: Date): boolean => {
  const refusal = standingRefusal(topology);
  return refusal?.passing === true && !hasComeToStay(refusal, now);
};
