import { aContext } from './__fixtures__/aContext';
import { quote } from './Problem';
import { readAsked } from './readAsked';
import { withValueAt } from './fieldPath';

const read = (input: unknown) => readAsked(input, aContext());
const whole = (min: number, max: number) =>
  `a whole number from ${min} to ${max}`;
const duration = 'a duration like 180s, 5m or 1h';
const flag = 'true, false';
const times = (n: number) => (word: string) =>
  Array.from({ length: n }, (_, index) => word.replace('#', String(index)));

interface Field {
  readonly field: string;
  readonly says: string;
  readonly takes: readonly unknown[];
  readonly refuses: readonly unknown[];
}

const numbers = (field: string, min: number, max: number): Field => ({
  field,
  says: whole(min, max),
  takes: [min, min + 1, max - 1, max],
  refuses: [min - 1, max + 1, min + 0.5, String(min), true, NaN, Infinity, [1]],
});

const flags = (field: string): Field => ({
  field,
  says: flag,
  takes: [true, false],
  refuses: ['true', 'yes', 'on', 1, 0],
});

const durations = (field: string): Field => ({
  field,
  says: duration,
  takes: ['1s', '99999h', '5m'],
  refuses: ['0s', '1', '1d', '1.5h', '-1s', '1h30m', ' 1s', '1S', 100, '١s'],
});

const words = (field: string, ...known: readonly string[]): Field => ({
  field,
  says: known.join(', '),
  takes: known,
  refuses: [
    known[0].toUpperCase() === known[0]
      ? known[0].toLowerCase()
      : known[0].toUpperCase(),
    `${known[0]} `,
    'unheard-of',
    0,
    true,
  ],
});

const lists = (
  field: string,
  most: number,
  [of, item]: readonly [string, string],
  least = 0,
): Field => ({
  field,
  says: `a list of ${
    least === 0 ? 'up to' : `${least} to`
  } ${most} ${of}, each once`,
  takes: [times(1)(item), times(most)(item)],
  refuses: [
    times(most + 1)(item),
    [item, item].map(word => word.replace('#', '1')),
    item.replace('#', '0'),
    { 0: item },
  ],
});

const FIELDS: readonly Field[] = [
  ...[
    ['httpPort', 1, 65535] as const,
    ['httpsPort', 1, 65535] as const,
    ['replicas', 1, 100] as const,
    ['trustedHops', 1, 10] as const,
    ['connectionLimit', 1, 1_000_000] as const,
    ['keepalive.probes', 1, 20] as const,
    ['retries.count', 1, 10] as const,
    ['pdb.minAvailable', 1, 100] as const,
    ['pdb.maxUnavailable', 1, 100] as const,
    ['hsts.maxAge', 0, 63_072_000] as const,
    ['healthCheck.interval', 5, 300] as const,
    ['healthCheck.timeout', 2, 120] as const,
    ['healthCheck.healthy', 2, 10] as const,
    ['healthCheck.unhealthy', 2, 10] as const,
    ['minimumCapacityUnits', 1, 100_000] as const,
    ['deregistrationDelaySeconds', 0, 3600] as const,
    ['unhealthyDrainingSeconds', 0, 360_000] as const,
    ['circuitBreaker.maxConnections', 1, 1_000_000] as const,
    ['circuitBreaker.maxPendingRequests', 1, 1_000_000] as const,
    ['circuitBreaker.maxParallelRequests', 1, 1_000_000] as const,
    ['circuitBreaker.maxParallelRetries', 1, 1_000_000] as const,
  ].map(([field, min, max]) => numbers(field, min, max)),
  ...[
    'crossZone',
    'deletionProtection',
    'zonalShift',
    'terminateOnDeregister',
    'manageBackendRules',
    'allocateNodePorts',
    'explicitDefaults',
    'referenceGrants',
    'proxyProtocolOptional',
    'httpsRedirect.enabled',
    'hsts.enabled',
    'hsts.includeSubDomains',
    'accessLogs.enabled',
  ].map(flags),
  ...[
    'drainTimeout',
    'minDrainDuration',
    'idleTimeout',
    'streamIdleTimeout',
    'requestReceivedTimeout',
    'keepalive.idle',
    'keepalive.interval',
    'backendTimeout.connect',
    'backendTimeout.request',
  ].map(durations),
  words('carrier', 'envoyproxy', 'infrastructure'),
  words('form', 'default', 'article'),
  words('targetType', 'ip', 'instance'),
  words('scheme', 'internal', 'internet-facing'),
  words('ipAddressType', 'ipv4', 'dualstack'),
  words('tls', 'loadBalancer', 'envoy'),
  words('privateLinkInboundRules', 'on', 'off'),
  words('clientIp', 'none', 'preserve', 'proxyProtocol'),
  words('balancing', 'LeastRequest', 'RoundRobin', 'Random'),
  words('externalTrafficPolicy', 'Local', 'Cluster'),
  words('forwardedProto', 'route-filter', 'off'),
  words('spread', 'zone', 'node', 'none'),
  words('healthCheck.mode', 'envoyReady', 'tcp', 'custom'),
  words('healthCheck.protocol', 'tcp', 'http', 'https'),
  words(
    'dnsClientRouting',
    'any_availability_zone',
    'partial_availability_zone_affinity',
    'availability_zone_affinity',
  ),
  lists('hostnames', 16, ['host names', 'h#.example.com']),
  lists('subnets', 10, ['subnets', 'net #']),
  lists('prefixLists', 10, ['prefix lists', 'pl-0000000#']),
  lists('securityGroups', 5, ['security groups', 'sg-0000000#']),
  lists('allowedCidrs', 50, ['address ranges', '10.#.0.0/16']),
  lists('trustedCidrs', 16, ['address ranges', '10.#.0.0/16']),
  lists('privateIpv4Addresses', 10, ['IPv4 addresses', '10.0.0.#']),
  lists('eipAllocations', 10, ['Elastic IP allocations', 'eipalloc-0000000#']),
  lists('certificateSecrets', 26, ['Secrets', 'tls-#'], 1),
  lists(
    'certificates',
    26,
    ['certificate ARNs', 'arn:aws:acm:eu-west-1:123456789012:certificate/c#'],
    1,
  ),
];

describe.each(FIELDS)('$field', ({ field, says, takes, refuses }) => {
  it.each(takes.map(value => ({ value })))('takes $value', ({ value }) => {
    expect(() => read(withValueAt({}, field, value))).not.toThrow();
  });

  it.each(refuses.map(value => ({ value })))(
    'refuses $value by name, with what is allowed',
    ({ value }) => {
      expect(() => read(withValueAt({}, field, value))).toThrow(
        `The edge request is refused: ${field} is ${quote(
          value,
        )}; allowed: ${says}`,
      );
    },
  );
});

describe('a field that is a map', () => {
  it.each([
    ['healthCheck', 'mode, protocol, port, path, interval, timeout'],
    ['httpsRedirect', 'enabled, statusCode'],
    ['hsts', 'enabled, maxAge, includeSubDomains'],
    ['keepalive', 'idle, interval, probes'],
    ['retries', 'count, on, perTryTimeout'],
    ['pdb', 'minAvailable, maxUnavailable'],
    ['autoscaling', 'min, max, cpu'],
    ['backendTimeout', 'connect, request'],
    ['accessLogs', 'enabled, bucket, prefix'],
  ])('%s names its parts when it is none', (field, parts) => {
    for (const value of ['x', 7, true, ['x']]) {
      expect(() => read({ [field]: value })).toThrow(
        `${field} is ${quote(value)}; allowed: fields ${parts}`,
      );
    }
  });

  it.each([
    ['healthCheck', 'modes', 'mode'],
    ['hsts', 'maxage', 'maxAge'],
    ['keepalive', 'probe', 'probes'],
    ['circuitBreaker', 'maxConnection', 'maxConnections'],
  ])('%s with %s suggests %s', (field, wrong, right) => {
    expect(() => read({ [field]: { [wrong]: 1 } })).toThrow(
      `${field}.${wrong} is 1; allowed: no such field; did you mean ${right}?`,
    );
  });

  it.each([
    [{ retries: { on: ['5xx'] } }, 'retries.count is missing'],
    [{ autoscaling: { min: 1 } }, 'autoscaling.max is missing'],
    [{ stickiness: { by: 'cookie' } }, 'stickiness.type is missing'],
    [
      { allowedRoutes: { labels: { a: 'b' } } },
      'allowedRoutes.from is missing',
    ],
  ])('%j names the part that is missing', (asked, message) => {
    expect(() => read(asked)).toThrow(message);
  });
});

it.each([
  [{ allowedCidrs: ['ten'] }, 'allowedCidrs[0]'],
  [{ name: 'A'.repeat(3000) }, 'name'],
  [{ loadBalancerName: '_'.repeat(2049) }, 'loadBalancerName'],
])('says of %j one sentence, though two grammars refuse it', (asked, field) => {
  const message = (() => {
    try {
      return String(read(asked).fields);
    } catch (error) {
      return String(error);
    }
  })();

  expect(message.split(`${field} is `)).toHaveLength(2);
});

it('refuses all wrong fields in one sentence, each once', () => {
  const wrong = { replicas: 0, crossZone: 'no', scheme: 'public', drain: '1s' };

  expect(() => read(wrong)).toThrow(
    new RegExp(
      Object.keys(wrong)
        .map(field => `(?=.*[ ;] ?${field} is )`)
        .join(''),
    ),
  );
});
