import { AwsError } from '../wire/AwsError';

/** What a new network load balancer starts with. @public */
export const LOAD_BALANCER_ATTRIBUTES: Readonly<Record<string, string>> = {
  'access_logs.s3.enabled': 'false',
  'access_logs.s3.bucket': '',
  'access_logs.s3.prefix': '',
  'deletion_protection.enabled': 'false',
  'ipv6.deny_all_igw_traffic': 'false',
  'load_balancing.cross_zone.enabled': 'false',
  'dns_record.client_routing_policy': 'any_availability_zone',
  'secondary_ips.auto_assigned.per_subnet': '0',
  'zonal_shift.config.enabled': 'false',
};

/** What a new TCP or TLS target group starts with. @public */
export const TARGET_GROUP_ATTRIBUTES: Readonly<Record<string, string>> = {
  'deregistration_delay.timeout_seconds': '300',
  'deregistration_delay.connection_termination.enabled': 'false',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'preserve_client_ip.enabled': 'false',
  'proxy_protocol_v2.enabled': 'false',
  'stickiness.enabled': 'false',
  'stickiness.type': 'source_ip',
  'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count':
    '1',
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage':
    'off',
  'target_health_state.unhealthy.connection_termination.enabled': 'true',
  'target_health_state.unhealthy.draining_interval_seconds': '0',
};

/**
 * @throws AwsError ValidationError for a key that `present` does not have
 * @public
 */
export function changeAttributes(
  present: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>>,
  kind: 'Load balancer' | 'Target group',
): Record<string, string> {
  const unknown = Object.keys(changes).find(key => !(key in present));
  if (unknown !== undefined) {
    throw new AwsError(
      'ValidationError',
      `${kind} attribute key '${unknown}' is not recognized`,
    );
  }
  return { ...present, ...changes };
}
