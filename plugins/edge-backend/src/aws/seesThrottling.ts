import type { KubeEvent } from '@tls-edge/backstage-plugin-edge-common';

/**
 * Codes of AWS's common errors, which the controller puts into its events; the sentences around
 * them differ by release.
 */
const CODES =
  /\b(Throttling(Exception)?|RequestLimitExceeded|TooManyRequests(Exception)?|RequestThrottled(Exception)?)\b/;

/** The controller backs off for up to 17 minutes; most of its tries come within five. */
const RECENT_MS = 5 * 60_000;

/**
 * Whether a load-balancer controller was throttled by AWS in the last five minutes.
 * @internal
 */
export const seesThrottling = (
  events: readonly KubeEvent[],
  now: Date,
): boolean =>
  events.some(
    ({ type, message, lastSeen }) =>
      type === 'Warning' &&
      CODES.test(message) &&
      now.getTime() - Date.parse(lastSeen) < RECENT_MS,
  );
