import {
  changeAttributes,
  LOAD_BALANCER_ATTRIBUTES,
  TARGET_GROUP_ATTRIBUTES,
} from './attributes';

describe('changeAttributes', () => {
  it('replaces what is named and keeps the rest', () => {
    const changed = changeAttributes(
      LOAD_BALANCER_ATTRIBUTES,
      { 'deletion_protection.enabled': 'true' },
      'Load balancer',
    );
    expect(changed).toEqual({
      ...LOAD_BALANCER_ATTRIBUTES,
      'deletion_protection.enabled': 'true',
    });
    expect(LOAD_BALANCER_ATTRIBUTES['deletion_protection.enabled']).toBe(
      'false',
    );
  });

  it.each([
    ['Load balancer', LOAD_BALANCER_ATTRIBUTES, 'proxy_protocol_v2.enabled'],
    ['Target group', TARGET_GROUP_ATTRIBUTES, 'access_logs.s3.enabled'],
    ['Target group', TARGET_GROUP_ATTRIBUTES, ''],
  ] as const)(
    'refuses an attribute a %s does not have',
    (kind, present, key) => {
      expect(() => changeAttributes(present, { [key]: 'true' }, kind)).toThrow(
        `${kind} attribute key '${key}' is not recognized`,
      );
    },
  );

  it.each([
    'access_logs.s3.enabled',
    'load_balancing.cross_zone.enabled',
    'zonal_shift.config.enabled',
    'dns_record.client_routing_policy',
  ])('knows the load balancer attribute %s', key => {
    expect(LOAD_BALANCER_ATTRIBUTES).toHaveProperty([key]);
  });

  it.each([
    'deregistration_delay.timeout_seconds',
    'preserve_client_ip.enabled',
    'proxy_protocol_v2.enabled',
    'stickiness.enabled',
    'target_health_state.unhealthy.connection_termination.enabled',
  ])('knows the target group attribute %s', key => {
    expect(TARGET_GROUP_ATTRIBUTES).toHaveProperty([key]);
  });
});
