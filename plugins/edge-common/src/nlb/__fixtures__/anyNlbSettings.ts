import fc from 'fast-check';

import type { NlbSettings, NlbValues } from '../NlbSettings';

const word = (pattern: RegExp) => fc.stringMatching(pattern);
const words = (pattern: RegExp) =>
  fc.uniqueArray(word(pattern), { minLength: 1, maxLength: 4 });
const seconds = fc.nat({ max: 999_999_999 });
const ports = words(/^[1-9][0-9]{0,3}$/);

/** Values as the grammars of the table allow them; lists and maps are never empty. */
const VALUES: { readonly [K in keyof NlbValues]: fc.Arbitrary<NlbValues[K]> } =
  {
    type: fc.constantFrom('external', 'nlb-ip', 'nlb'),
    targetType: fc.constantFrom('ip', 'instance'),
    loadBalancerName: word(/^[a-h][a-z0-9]{0,20}$/),
    scheme: fc.constantFrom('internal', 'internet-facing'),
    ipAddressType: fc.constantFrom('ipv4', 'dualstack'),
    subnets: words(/^subnet-[0-9a-f]{8}$/),
    eipAllocations: words(/^eipalloc-[0-9a-f]{17}$/),
    privateIpv4Addresses: words(/^10\.0\.[0-9]\.[0-9]$/),
    allowedCidrs: words(/^10\.[0-9]\.0\.0\/16$/),
    prefixLists: words(/^pl-[0-9a-f]{8}$/),
    securityGroups: words(/^sg-[0-9a-f]{17}$/),
    manageBackendRules: fc.boolean(),
    privateLinkInboundRules: fc.constantFrom('on', 'off'),
    certificates: words(
      /^arn:aws:acm:eu-west-1:123456789012:certificate\/[a-f0-9]{8}$/,
    ),
    tlsPorts: ports,
    sslPolicy: word(/^ELBSecurityPolicy-TLS13-1-[0-3]-2021-06$/),
    alpn: fc.constantFrom('None', 'HTTP1Only', 'HTTP2Only', 'HTTP2Preferred'),
    backendProtocol: fc.constantFrom('tcp', 'ssl'),
    proxyProtocol: fc.constant('*'),
    proxyProtocolPorts: ports,
    healthCheckProtocol: fc.constantFrom('tcp', 'http', 'https'),
    healthCheckPort: fc.oneof(
      fc.constant('traffic-port'),
      word(/^[1-9]\d{3}$/),
    ),
    healthCheckPath: word(/^\/[a-z]{1,9}$/),
    healthCheckInterval: seconds,
    healthCheckTimeout: seconds,
    healthyThreshold: seconds,
    unhealthyThreshold: seconds,
    successCodes: word(/^2[0-9]{2}-3[0-9]{2}$/),
    crossZone: fc.boolean(),
    deletionProtection: fc.boolean(),
    accessLogs: fc.boolean(),
    accessLogBucket: word(/^[a-z0-9]{3,20}$/),
    accessLogPrefix: word(/^[a-z]{1,9}\/[a-z]{1,9}$/),
    dnsClientRouting: fc.constantFrom(
      'any_availability_zone',
      'availability_zone_affinity',
    ),
    zonalShift: fc.boolean(),
    deregistrationDelaySeconds: seconds,
    terminateOnDeregister: fc.boolean(),
    preserveClientIp: fc.boolean(),
    proxyProtocolV2: fc.boolean(),
    stickiness: fc.boolean(),
    stickinessType: fc.constant('source_ip'),
    unhealthyDrainingSeconds: seconds,
    tags: fc.dictionary(word(/^[a-z]{1,9}$/), word(/^[A-Z]{1,9}$/), {
      minKeys: 1,
      maxKeys: 5,
    }),
    minimumCapacityUnits: seconds,
  };

/** Any part of what annotations may ask, each value within its grammar. */
export const anyNlbSettings: fc.Arbitrary<NlbSettings> = fc.record(VALUES, {
  requiredKeys: [],
});
