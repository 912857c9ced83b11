import type { HealthCheckRecord } from './records';

/** What the API checks where a request names nothing. @public */
export const DEFAULT_HEALTH_CHECK: HealthCheckRecord = {
  enabled: true,
  protocol: 'TCP',
  port: 'traffic-port',
  intervalSeconds: 30,
  timeoutSeconds: 10,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
};

interface HealthCheckParameters {
  readonly HealthCheckEnabled?: boolean;
  readonly HealthCheckProtocol?: string;
  readonly HealthCheckPort?: string;
  readonly HealthCheckPath?: string;
  readonly HealthCheckIntervalSeconds?: number;
  readonly HealthCheckTimeoutSeconds?: number;
  readonly HealthyThresholdCount?: number;
  readonly UnhealthyThresholdCount?: number;
  readonly Matcher?: { readonly HttpCode?: string };
}

/** Lays the named parameters over a check; path and codes exist for HTTP and HTTPS only. @public */
export function changeHealthCheck(
  present: HealthCheckRecord,
  wanted: HealthCheckParameters,
): HealthCheckRecord {
  const protocol = wanted.HealthCheckProtocol ?? present.protocol;
  const request = {
    path: wanted.HealthCheckPath ?? present.path ?? '/',
    successCodes: wanted.Matcher?.HttpCode ?? present.successCodes ?? '200-399',
  };
  return {
    enabled: wanted.HealthCheckEnabled ?? present.enabled,
    protocol,
    port: wanted.HealthCheckPort ?? present.port,
    intervalSeconds:
      wanted.HealthCheckIntervalSeconds ?? present.intervalSeconds,
    timeoutSeconds: wanted.HealthCheckTimeoutSeconds ?? present.timeoutSeconds,
    healthyThreshold: wanted.HealthyThresholdCount ?? present.healthyThreshold,
    unhealthyThreshold:
      wanted.UnhealthyThresholdCount ?? present.unhealthyThreshold,
    ...(protocol === 'TCP' ? {} : request),
  };
}
