import type {
  Certificate,
  LoadBalancer,
  LoadBalancerListener,
  Target,
  TargetGroup,
} from '../../snapshot';
import {
  APPLIED_AT,
  CERTIFICATE_ARN,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  listenerArn,
  targetGroupArn,
  targetGroupName,
} from './payEdge';

/** Active internal NLB in two zones, tagged by the controller. @public */
export const aLoadBalancer = (
  overrides: Partial<LoadBalancer> = {},
): LoadBalancer => ({
  arn: LOAD_BALANCER_ARN,
  name: 'k8s-envoygat-envoypay-3803bcabf7',
  dnsName: LOAD_BALANCER_HOSTNAME,
  scheme: 'internal',
  state: 'active',
  ipAddressType: 'ipv4',
  zones: [
    { name: 'eu-west-1a', subnetId: 'subnet-4acbcb76d14f695e2' },
    { name: 'eu-west-1b', subnetId: 'subnet-70414b5dd43fe6196' },
  ],
  securityGroups: ['sg-86d3354512050a550', 'sg-177eaf821fdf39d0c'],
  canonicalHostedZoneId: 'Z2IFOLAFXWLO4F',
  createdAt: APPLIED_AT,
  attributes: {
    'deletion_protection.enabled': 'false',
    'load_balancing.cross_zone.enabled': 'false',
  },
  tags: {
    'elbv2.k8s.aws/cluster': 'demo-eu',
    'service.k8s.aws/resource': 'LoadBalancer',
    'service.k8s.aws/stack': `${ENVOY_NAMESPACE}/${ENVOY_NAME}`,
  },
  ...overrides,
});

/** Listener 443 ends TLS as asked; any other port is plain TCP. @public */
export const aLoadBalancerListener = (
  port = 443,
  overrides: Partial<LoadBalancerListener> = {},
): LoadBalancerListener => ({
  arn: listenerArn(port),
  loadBalancerArn: LOAD_BALANCER_ARN,
  port,
  ...(port === 443
    ? {
        protocol: 'TLS',
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        alpnPolicy: 'HTTP2Preferred',
        certificateArns: [CERTIFICATE_ARN],
      }
    : { protocol: 'TCP', certificateArns: [] }),
  targetGroupArns: [targetGroupArn(port)],
  ...overrides,
});

/** A healthy Envoy pod in the first zone. @public */
export const aTarget = (overrides: Partial<Target> = {}): Target => ({
  id: '10.0.1.10',
  port: 10443,
  zone: 'eu-west-1a',
  state: 'healthy',
  ...overrides,
});

/** A target whose health check fails. @public */
export const anUnhealthyTarget = (overrides: Partial<Target> = {}): Target =>
  aTarget({
    state: 'unhealthy',
    reason: 'Target.FailedHealthChecks',
    description: 'Health checks failed',
    ...overrides,
  });

/** The group behind a port of the Service: both Envoy pods healthy, checked on 19003. @public */
export const aTargetGroup = (
  port = 443,
  overrides: Partial<TargetGroup> = {},
): TargetGroup => ({
  arn: targetGroupArn(port),
  name: targetGroupName(port),
  loadBalancerArns: [LOAD_BALANCER_ARN],
  protocol: 'TCP',
  port: port + 10000,
  targetType: 'ip',
  healthCheck: {
    protocol: 'HTTP',
    port: '19003',
    path: '/ready',
    intervalSeconds: 10,
    healthyThreshold: 3,
    unhealthyThreshold: 3,
  },
  attributes: {
    'deregistration_delay.timeout_seconds': '300',
    'proxy_protocol_v2.enabled': 'false',
    'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  },
  targets: [
    aTarget({ port: port + 10000 }),
    aTarget({ id: '10.0.2.10', port: port + 10000, zone: 'eu-west-1b' }),
  ],
  ...overrides,
});

/** Issued for `*.example.com`, 198 days long, far from its end. @public */
export const aCertificate = (
  overrides: Partial<Certificate> = {},
): Certificate => ({
  arn: CERTIFICATE_ARN,
  domains: ['example.com', '*.example.com'],
  status: 'ISSUED',
  type: 'AMAZON_ISSUED',
  keyAlgorithm: 'RSA_2048',
  notBefore: '2026-10-01T00:00:00Z',
  notAfter: '2027-04-17T23:59:59Z',
  renewalEligibility: 'ELIGIBLE',
  validationRecords: [],
  ...overrides,
});
