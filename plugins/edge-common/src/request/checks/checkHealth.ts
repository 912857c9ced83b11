import type { EdgeRequest } from '../EdgeRequest';
import { parseDuration } from '../parseDuration';
import { type Problem, problemIf } from '../Problem';

type HealthCheck = NonNullable<EdgeRequest['healthCheck']>;

const checkCustom = (value: HealthCheck): Problem[] => {
  const { protocol, port, path } = value;
  const isComplete =
    protocol !== undefined &&
    port !== undefined &&
    (path !== undefined) === (protocol !== 'tcp');
  return problemIf(!isComplete, {
    field: 'healthCheck',
    value,
    allowed: 'with mode custom: protocol, port and, for http and https, path',
  });
};

const checkReady = (
  value: HealthCheck,
  targetType: EdgeRequest['targetType'],
): Problem[] => [
  ...problemIf(
    [value.protocol, value.port, value.path].some(part => part !== undefined),
    {
      field: 'healthCheck',
      value,
      allowed: 'protocol, port and path only with mode custom',
    },
  ),
  ...problemIf(value.mode === 'envoyReady' && targetType === 'instance', {
    field: 'healthCheck.mode',
    value: value.mode,
    allowed: 'tcp or custom, as instance targets do not reach port 19003',
  }),
];

const checkTimes = ({ interval = 10, timeout = 0 }: HealthCheck): Problem[] =>
  problemIf(timeout > interval, {
    field: 'healthCheck.timeout',
    value: timeout,
    allowed: `at most the interval, ${interval}`,
  });

/** A pod must outlive its deregistration, else open connections are cut on every rollout. */
const checkDrain = (request: EdgeRequest): Problem[] => {
  const { drainTimeout = '', minDrainDuration = '' } = request;
  const { deregistrationDelaySeconds = 0 } = request;
  const longest = parseDuration(drainTimeout) ?? Infinity;
  const allowed = `at most drainTimeout, ${drainTimeout}`;
  return [
    ...problemIf(deregistrationDelaySeconds > longest, {
      field: 'deregistrationDelaySeconds',
      value: deregistrationDelaySeconds,
      allowed,
    }),
    ...problemIf((parseDuration(minDrainDuration) ?? 0) > longest, {
      field: 'minDrainDuration',
      value: minDrainDuration,
      allowed,
    }),
  ];
};

/** What does not go together in health check and draining. @internal */
export const checkHealth = (request: EdgeRequest): Problem[] => {
  const { healthCheck, targetType } = request;
  if (!healthCheck) {
    return checkDrain(request);
  }
  return [
    ...(healthCheck.mode === 'custom'
      ? checkCustom(healthCheck)
      : checkReady(healthCheck, targetType)),
    ...checkTimes(healthCheck),
    ...checkDrain(request),
  ];
};
