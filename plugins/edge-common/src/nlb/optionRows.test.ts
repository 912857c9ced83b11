import { NLB_ANNOTATIONS, NLB_PREFIX } from './annotationNames';
import type { Mutability } from './NlbOption';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';
import type { NlbSettings } from './NlbSettings';
import { readNlbAnnotations } from './readNlbAnnotations';
import { writeNlbAnnotations } from './writeNlbAnnotations';

const ARNS = [
  'arn:aws:acm:eu-west-1:123456789012:certificate/a',
  'arn:aws:acm:eu-west-1:123456789012:certificate/b',
];
const PPV2 = "targetGroup.attributes['proxy_protocol_v2.enabled']";
const lb = (key: string) => `loadBalancer.attributes['${key}']`;
const tg = (key: string) => `targetGroup.attributes['${key}']`;

/** Name, value, key after `aws-load-balancer-`, text, effect of a change, place in AWS. */
type Row = readonly [
  keyof NlbSettings,
  unknown,
  string,
  string,
  Mutability,
  string | undefined,
];

/** The contract of the controller's guide "Service annotations", option by option. */
const PLAIN: readonly Row[] = [
  ['type', 'external', 'type', 'external', 'error', undefined],
  [
    'targetType',
    'ip',
    'nlb-target-type',
    'ip',
    'replace-target-group',
    'targetGroup.targetType',
  ],
  [
    'loadBalancerName',
    'orders',
    'name',
    'orders',
    'ignored',
    'loadBalancer.name',
  ],
  [
    'scheme',
    'internal',
    'scheme',
    'internal',
    'replace-load-balancer',
    'loadBalancer.scheme',
  ],
  [
    'ipAddressType',
    'dualstack',
    'ip-address-type',
    'dualstack',
    'live',
    'loadBalancer.ipAddressType',
  ],
  ['subnets', ['a', 'b c'], 'subnets', 'a,b c', 'live', 'loadBalancer.zones'],
  [
    'eipAllocations',
    ['eipalloc-1'],
    'eip-allocations',
    'eipalloc-1',
    'ignored',
    'loadBalancer.zones[].allocationIds',
  ],
  [
    'privateIpv4Addresses',
    ['10.0.0.4', '10.0.1.4'],
    'private-ipv4-addresses',
    '10.0.0.4,10.0.1.4',
    'ignored',
    'loadBalancer.zones[].addresses',
  ],
  [
    'prefixLists',
    ['pl-1'],
    'security-group-prefix-lists',
    'pl-1',
    'live',
    undefined,
  ],
  [
    'securityGroups',
    ['sg-1', 'sg-2'],
    'security-groups',
    'sg-1,sg-2',
    'error',
    'loadBalancer.securityGroups',
  ],
  [
    'manageBackendRules',
    false,
    'manage-backend-security-group-rules',
    'false',
    'live',
    undefined,
  ],
  [
    'privateLinkInboundRules',
    'off',
    'inbound-sg-rules-on-private-link-traffic',
    'off',
    'live',
    undefined,
  ],
  [
    'certificates',
    ARNS,
    'ssl-cert',
    ARNS.join(','),
    'live',
    'listener:443.certificateArns',
  ],
  ['tlsPorts', ['443'], 'ssl-ports', '443', 'live', 'listener:443.protocol'],
  [
    'sslPolicy',
    'ELBSecurityPolicy-2016-08',
    'ssl-negotiation-policy',
    'ELBSecurityPolicy-2016-08',
    'live',
    'listener:443.sslPolicy',
  ],
  ['alpn', 'None', 'alpn-policy', 'None', 'sticky', 'listener:443.alpnPolicy'],
  [
    'backendProtocol',
    'ssl',
    'backend-protocol',
    'ssl',
    'replace-target-group',
    'targetGroup.protocol',
  ],
  ['proxyProtocol', '*', 'proxy-protocol', '*', 'live', PPV2],
  [
    'proxyProtocolPorts',
    ['443'],
    'proxy-protocol-per-target-group',
    '443',
    'live',
    PPV2,
  ],
  ...(
    [
      ['healthCheckProtocol', 'http', 'protocol', 'http', 'protocol'],
      ['healthCheckPort', 'traffic-port', 'port', 'traffic-port', 'port'],
      ['healthCheckPath', '/ready', 'path', '/ready', 'path'],
      ['healthCheckInterval', 10, 'interval', '10', 'intervalSeconds'],
      ['healthCheckTimeout', 6, 'timeout', '6', 'timeoutSeconds'],
      ['healthyThreshold', 2, 'healthy-threshold', '2', 'healthyThreshold'],
      [
        'unhealthyThreshold',
        3,
        'unhealthy-threshold',
        '3',
        'unhealthyThreshold',
      ],
      ['successCodes', '200-299', 'success-codes', '200-299', 'successCodes'],
    ] as const
  ).map(
    ([name, value, key, text, live]): Row => [
      name,
      value,
      `healthcheck-${key}`,
      text,
      'live',
      `targetGroup.healthCheck.${live}`,
    ],
  ),
  [
    'tags',
    { team: 'orders', stage: 'a=b' },
    'additional-resource-tags',
    'stage=a=b,team=orders',
    'live',
    'loadBalancer.tags',
  ],
  [
    'minimumCapacityUnits',
    500,
    'minimum-load-balancer-capacity',
    'CapacityUnits=500',
    'sticky',
    undefined,
  ],
];

const ATTRIBUTES: readonly Row[] = (
  [
    ['crossZone', true, 'load_balancing.cross_zone.enabled'],
    ['deletionProtection', false, 'deletion_protection.enabled'],
    ['accessLogs', true, 'access_logs.s3.enabled'],
    ['accessLogBucket', 'logs', 'access_logs.s3.bucket'],
    ['accessLogPrefix', 'edge/orders', 'access_logs.s3.prefix'],
    [
      'dnsClientRouting',
      'availability_zone_affinity',
      'dns_record.client_routing_policy',
    ],
    ['zonalShift', false, 'zonal_shift.config.enabled'],
  ] as const
).map(([name, value, key]) => [
  name,
  value,
  'attributes',
  `${key}=${value}`,
  'sticky',
  lb(key),
]);

const TARGETS: readonly Row[] = (
  [
    ['deregistrationDelaySeconds', 0, 'deregistration_delay.timeout_seconds'],
    [
      'terminateOnDeregister',
      true,
      'deregistration_delay.connection_termination.enabled',
    ],
    ['preserveClientIp', true, 'preserve_client_ip.enabled'],
    ['proxyProtocolV2', false, 'proxy_protocol_v2.enabled'],
    ['stickiness', true, 'stickiness.enabled'],
    ['stickinessType', 'source_ip', 'stickiness.type'],
    [
      'unhealthyDrainingSeconds',
      360000,
      'target_health_state.unhealthy.draining_interval_seconds',
    ],
  ] as const
).map(([name, value, key]) => [
  name,
  value,
  'target-group-attributes',
  `${key}=${value}`,
  'sticky',
  tg(key),
]);

const ROWS = [...PLAIN, ...ATTRIBUTES, ...TARGETS];

describe.each(ROWS)(
  'the option %s',
  (name, value, ...[key, text, change, live]) => {
    const annotations = { [`${NLB_PREFIX}aws-load-balancer-${key}`]: text };

    it('is written as the controller wants it', () => {
      expect(writeNlbAnnotations({ [name]: value })).toEqual(annotations);
    });

    it('is read as it was meant', () => {
      expect(readNlbAnnotations(annotations)).toEqual({ [name]: value });
    });

    it('knows what a change does and where AWS shows it', () => {
      expect(NLB_OPTIONS[name]).toMatchObject({ change });
      expect(Reflect.get(NLB_OPTIONS[name], 'live')).toBe(live);
    });

    it('is absent where its annotation is blank', () => {
      const blank = Object.fromEntries(
        Object.keys(annotations).map(one => [one, '  ']),
      );

      expect([undefined, [], {}]).toContainEqual(
        readNlbAnnotations(blank)[name],
      );
    });
  },
);

it('each option stands in the tables above, but for source ranges, whose key is older', () => {
  expect([...ROWS.map(([name]) => name), 'allowedCidrs'].sort()).toEqual(
    [...NLB_OPTION_NAMES].sort(),
  );
  expect(writeNlbAnnotations({ allowedCidrs: ['10.0.0.0/8'] })).toEqual({
    [`${NLB_PREFIX}load-balancer-source-ranges`]: '10.0.0.0/8',
  });
});

it('each annotation is of an option, deprecated, or known for rules only', () => {
  const used = new Set(
    NLB_OPTION_NAMES.map(name => NLB_OPTIONS[name].annotation as string),
  );

  expect(Object.keys(NLB_ANNOTATIONS).filter(name => !used.has(name))).toEqual([
    'internal',
    'listenerAttributes',
    'crossZoneOld',
    'accessLogOld',
    'accessLogBucketOld',
    'accessLogPrefixOld',
  ]);
});
