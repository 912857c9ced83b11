import type { NlbSettings } from '../../edge';
import type { LoadBalancer, TargetGroup } from '../../snapshot';
import {
  aLoadBalancer,
  aLoadBalancerListener,
  aTargetGroup,
  CERTIFICATE_ARN,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';

export type Option = keyof NlbSettings;
export type Part = Partial<EdgeTopology>;

const balancer = (one: Partial<LoadBalancer>): Part => ({
  loadBalancer: aLoadBalancer(one),
});
/** The load balancer with one attribute. */
export const attribute = (key: string, value: string) =>
  balancer({ attributes: { ...aLoadBalancer().attributes, [key]: value } });
const group = (one: Partial<TargetGroup>): Part => ({
  targetGroups: [aTargetGroup(443, one)],
});
/** One target group with one attribute. */
export const groupAttribute = (key: string, value: string) =>
  group({ attributes: { [key]: value } });
/** One target group with another health check. */
export const check = (one: Partial<TargetGroup['healthCheck']>) =>
  group({ healthCheck: { ...aTargetGroup().healthCheck, ...one } });
const listener = (one: Parameters<typeof aLoadBalancerListener>[1]): Part => ({
  listeners: [aLoadBalancerListener(80), aLoadBalancerListener(443, one)],
});

/** A setting, AWS having it, and AWS having something else: one for each row that AWS shows. */
export const SHOWN: Partial<
  Record<Option, readonly [NlbSettings, Part, Part]>
> = {
  targetType: [
    { targetType: 'ip' },
    group({ targetType: 'ip' }),
    group({ targetType: 'instance' }),
  ],
  loadBalancerName: [
    { loadBalancerName: 'pay' },
    balancer({ name: 'pay' }),
    balancer({ name: 'k8s-generated' }),
  ],
  scheme: [
    { scheme: 'internal' },
    balancer({ scheme: 'internal' }),
    balancer({ scheme: 'internet-facing' }),
  ],
  ipAddressType: [
    { ipAddressType: 'dualstack' },
    balancer({ ipAddressType: 'dualstack' }),
    balancer({ ipAddressType: 'ipv4' }),
  ],
  subnets: [
    { subnets: ['subnet-2', 'subnet-1'] },
    balancer({
      zones: [
        { name: 'a', subnetId: 'subnet-1' },
        { name: 'b', subnetId: 'subnet-2' },
      ],
    }),
    balancer({ zones: [{ name: 'a', subnetId: 'subnet-1' }] }),
  ],
  eipAllocations: [
    { eipAllocations: ['eipalloc-2', 'eipalloc-1'] },
    balancer({
      zones: ['1', '2'].map(id => ({
        ...{ name: id, subnetId: `subnet-${id}` },
        allocationIds: [`eipalloc-${id}`],
      })),
    }),
    balancer({
      zones: [
        { name: 'a', subnetId: 'subnet-1', allocationIds: ['eipalloc-0'] },
      ],
    }),
  ],
  privateIpv4Addresses: [
    { privateIpv4Addresses: ['10.0.1.5'] },
    balancer({
      zones: [{ name: 'a', subnetId: 'subnet-1', addresses: ['10.0.1.5'] }],
    }),
    balancer({
      zones: [{ name: 'a', subnetId: 'subnet-1', addresses: ['10.0.1.6'] }],
    }),
  ],
  securityGroups: [
    { securityGroups: ['sg-1'] },
    balancer({ securityGroups: ['sg-backend', 'sg-1'] }),
    balancer({ securityGroups: ['sg-backend'] }),
  ],
  tags: [
    { tags: { team: 'pay' } },
    balancer({ tags: { team: 'pay', 'elbv2.k8s.aws/cluster': 'demo-eu' } }),
    balancer({ tags: { team: 'shop' } }),
  ],
  certificates: [
    { certificates: [CERTIFICATE_ARN] },
    listener({ certificateArns: [CERTIFICATE_ARN] }),
    listener({ certificateArns: [`${CERTIFICATE_ARN}-old`] }),
  ],
  tlsPorts: [
    { tlsPorts: ['443'] },
    listener({ protocol: 'TLS' }),
    listener({ protocol: 'TCP' }),
  ],
  sslPolicy: [
    { sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
    listener({ sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }),
    listener({ sslPolicy: 'ELBSecurityPolicy-2016-08' }),
  ],
  alpn: [
    { alpn: 'HTTP2Preferred' },
    listener({ alpnPolicy: 'HTTP2Preferred' }),
    listener({ alpnPolicy: undefined }),
  ],
  backendProtocol: [
    { backendProtocol: 'ssl' },
    group({ protocol: 'TLS' }),
    group({ protocol: 'TCP' }),
  ],
  proxyProtocolPorts: [
    { proxyProtocolPorts: ['443'] },
    groupAttribute('proxy_protocol_v2.enabled', 'true'),
    groupAttribute('proxy_protocol_v2.enabled', 'false'),
  ],
  proxyProtocol: [
    { proxyProtocol: '*' },
    groupAttribute('proxy_protocol_v2.enabled', 'true'),
    groupAttribute('proxy_protocol_v2.enabled', 'false'),
  ],
  healthCheckProtocol: [
    { healthCheckProtocol: 'http' },
    check({ protocol: 'HTTP' }),
    check({ protocol: 'TCP' }),
  ],
  healthCheckPort: [
    { healthCheckPort: '19003' },
    check({ port: '19003' }),
    check({ port: 'traffic-port' }),
  ],
  healthCheckPath: [
    { healthCheckPath: '/ready' },
    check({ path: '/ready' }),
    check({ path: '/' }),
  ],
  healthCheckInterval: [
    { healthCheckInterval: 10 },
    check({ intervalSeconds: 10 }),
    check({ intervalSeconds: 30 }),
  ],
  healthCheckTimeout: [
    { healthCheckTimeout: 5 },
    check({ timeoutSeconds: 5 }),
    check({ timeoutSeconds: 10 }),
  ],
  successCodes: [
    { successCodes: '200-399', healthCheckProtocol: 'http' },
    check({ successCodes: '200-399' }),
    check({ successCodes: '200' }),
  ],
  healthyThreshold: [
    { healthyThreshold: 2 },
    check({ healthyThreshold: 2 }),
    check({ healthyThreshold: 5 }),
  ],
  unhealthyThreshold: [
    { unhealthyThreshold: 2 },
    check({ unhealthyThreshold: 2 }),
    check({ unhealthyThreshold: 5 }),
  ],
  accessLogBucket: [
    { accessLogBucket: 'logs' },
    attribute('access_logs.s3.bucket', 'logs'),
    attribute('access_logs.s3.bucket', 'other'),
  ],
  accessLogPrefix: [
    { accessLogPrefix: 'pay/' },
    attribute('access_logs.s3.prefix', 'pay/'),
    attribute('access_logs.s3.prefix', 'other/'),
  ],
  dnsClientRouting: [
    { dnsClientRouting: 'availability_zone_affinity' },
    attribute('dns_record.client_routing_policy', 'availability_zone_affinity'),
    attribute('dns_record.client_routing_policy', 'any_availability_zone'),
  ],
  ...Object.fromEntries(
    (
      [
        ['crossZone', 'load_balancing.cross_zone.enabled'],
        ['deletionProtection', 'deletion_protection.enabled'],
        ['accessLogs', 'access_logs.s3.enabled'],
        ['zonalShift', 'zonal_shift.config.enabled'],
      ] as const
    ).map(([option, key]) => [
      option,
      [{ [option]: true }, attribute(key, 'true'), attribute(key, 'false')],
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        [
          'terminateOnDeregister',
          'deregistration_delay.connection_termination.enabled',
        ],
        ['preserveClientIp', 'preserve_client_ip.enabled'],
        ['proxyProtocolV2', 'proxy_protocol_v2.enabled'],
        ['stickiness', 'stickiness.enabled'],
      ] as const
    ).map(([option, key]) => [
      option,
      [
        { [option]: true },
        groupAttribute(key, 'true'),
        groupAttribute(key, 'false'),
      ],
    ]),
  ),
  stickinessType: [
    { stickinessType: 'source_ip' },
    groupAttribute('stickiness.type', 'source_ip'),
    groupAttribute('stickiness.type', 'source_ip_dest_ip'),
  ],
  deregistrationDelaySeconds: [
    { deregistrationDelaySeconds: 60 },
    groupAttribute('deregistration_delay.timeout_seconds', '60'),
    groupAttribute('deregistration_delay.timeout_seconds', '300'),
  ],
  unhealthyDrainingSeconds: [
    { unhealthyDrainingSeconds: 30 },
    groupAttribute(
      'target_health_state.unhealthy.draining_interval_seconds',
      '30',
    ),
    groupAttribute(
      'target_health_state.unhealthy.draining_interval_seconds',
      '0',
    ),
  ],
};

/** Rows that AWS answers nowhere in what is read. */
export const HIDDEN: Partial<Record<Option, NlbSettings>> = {
  type: { type: 'external' },
  allowedCidrs: { allowedCidrs: ['10.0.0.0/8'] },
  prefixLists: { prefixLists: ['pl-1'] },
  manageBackendRules: { manageBackendRules: true },
  privateLinkInboundRules: { privateLinkInboundRules: 'off' },
  minimumCapacityUnits: { minimumCapacityUnits: 500 },
};
