import type { NlbSettings } from './NlbSettings';
import { readNlbAnnotations } from './readNlbAnnotations';
import { writeNlbAnnotations } from './writeNlbAnnotations';

const EVERYTHING: Required<NlbSettings> = {
  type: 'external',
  targetType: 'ip',
  loadBalancerName: 'orders',
  scheme: 'internet-facing',
  ipAddressType: 'dualstack',
  subnets: ['subnet-a', 'subnet-b'],
  eipAllocations: ['eipalloc-a', 'eipalloc-b'],
  privateIpv4Addresses: ['10.0.0.4', '10.0.1.4'],
  allowedCidrs: ['10.0.0.0/8', 'fd00::/8'],
  prefixLists: ['pl-1'],
  securityGroups: ['sg-1', 'sg-2'],
  manageBackendRules: true,
  privateLinkInboundRules: 'off',
  certificates: ['arn:one', 'arn:two'],
  tlsPorts: ['443', '8443'],
  sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  alpn: 'HTTP2Preferred',
  backendProtocol: 'ssl',
  proxyProtocol: '*',
  proxyProtocolPorts: ['443'],
  healthCheckProtocol: 'http',
  healthCheckPort: '19003',
  healthCheckPath: '/ready',
  healthCheckInterval: 10,
  healthCheckTimeout: 6,
  healthyThreshold: 2,
  unhealthyThreshold: 3,
  successCodes: '200-299',
  crossZone: true,
  deletionProtection: false,
  accessLogs: true,
  accessLogBucket: 'logs',
  accessLogPrefix: 'edge',
  dnsClientRouting: 'availability_zone_affinity',
  zonalShift: true,
  deregistrationDelaySeconds: 0,
  terminateOnDeregister: true,
  preserveClientIp: false,
  proxyProtocolV2: false,
  stickiness: true,
  stickinessType: 'source_ip',
  unhealthyDrainingSeconds: 30,
  tags: { b: '2', a: '1' },
  minimumCapacityUnits: 500,
};

describe('writeNlbAnnotations', () => {
  it('is undone by reading, for every option of the table', () => {
    expect(readNlbAnnotations(writeNlbAnnotations(EVERYTHING))).toEqual(
      EVERYTHING,
    );
  });

  it('writes only strings without control signs, as annotations must be', () => {
    for (const value of Object.values(writeNlbAnnotations(EVERYTHING))) {
      expect(value).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('joins the options that share an annotation, in the order of the table', () => {
    expect(
      writeNlbAnnotations({ deletionProtection: true, crossZone: false }),
    ).toEqual({
      'service.beta.kubernetes.io/aws-load-balancer-attributes':
        'load_balancing.cross_zone.enabled=false,deletion_protection.enabled=true',
    });
  });

  it('sorts the keys of maps', () => {
    expect(writeNlbAnnotations({ tags: { b: '2', a: '1' } })).toEqual({
      'service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags':
        'a=1,b=2',
    });
  });

  it('writes nothing for what is absent or empty', () => {
    expect(
      writeNlbAnnotations({ scheme: undefined, subnets: [], tags: {} }),
    ).toEqual({});
  });

  it('writes false and zero, which are values', () => {
    expect(
      writeNlbAnnotations({
        manageBackendRules: false,
        deregistrationDelaySeconds: 0,
      }),
    ).toEqual({
      'service.beta.kubernetes.io/aws-load-balancer-manage-backend-security-group-rules':
        'false',
      'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes':
        'deregistration_delay.timeout_seconds=0',
    });
  });

  it('gives equal bytes whatever the order of settings', () => {
    const reversed: NlbSettings = Object.fromEntries(
      Object.entries(EVERYTHING).reverse(),
    );
    expect(JSON.stringify(writeNlbAnnotations(reversed))).toBe(
      JSON.stringify(writeNlbAnnotations(EVERYTHING)),
    );
  });
});
