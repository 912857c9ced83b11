import { aContext, ASKED } from './__fixtures__/aContext';
import { parseEdgeRequest } from './parseEdgeRequest';

const ARN = 'arn:aws:acm:eu-west-1:123456789012:certificate/a-1';
const openAll = {
  allowed: Object.fromEntries(
    [
      'namespace',
      'gatewayClassName',
      'loadBalancerClass',
      'loadBalancerName',
      'securityGroups',
      'subnets',
      'eipAllocations',
      'privateIpv4Addresses',
      'extraAnnotations',
      'servicePatch',
      'scheme',
      'allowedRoutes.from',
      'allowedCidrs',
      'tags',
    ].map(field => [field, ['*']]),
  ),
};
const parse = (asked: Record<string, unknown>) =>
  parseEdgeRequest({ ...ASKED, ...asked }, aContext({ policy: openAll }));

interface Case {
  readonly field: string;
  readonly accepts: readonly unknown[];
  readonly refuses: readonly unknown[];
}

const CASES: readonly Case[] = [
  {
    field: 'name',
    accepts: ['a', 'orders-edge', 'a'.repeat(40)],
    refuses: ['', 'Orders', '-a', 'a-', '1a', 'a.b', 'a_b', 'a'.repeat(41), 5],
  },
  {
    field: 'namespace',
    accepts: ['orders', '0rders', 'a'.repeat(63)],
    refuses: ['Orders', 'a b', 'a/b', '../a', 'a'.repeat(64)],
  },
  {
    field: 'hostnames',
    accepts: [
      ['orders.eu.example.com'],
      ['*.eu.example.com'],
      ['a.eu.example.com', 'b.eu.example.com'],
    ],
    refuses: [
      'orders.eu.example.com',
      ['orders'],
      ['Orders.eu.example.com'],
      ['orders.eu.example.com:443'],
      ['https://orders.eu.example.com'],
      ['*.*.example.com'],
      ['a.*.example.com'],
      ['10.0.0.1'],
      ['-a.eu.example.com'],
      ['a..example.com'],
      ['a.eu.example.com', 'a.eu.example.com'],
      [`${'a'.repeat(64)}.eu.example.com`],
      Array.from({ length: 17 }, (_, index) => `a${index}.eu.example.com`),
    ],
  },
  {
    field: 'scheme',
    accepts: ['internal'],
    refuses: ['public', 'Internal', true],
  },
  { field: 'targetType', accepts: ['ip'], refuses: ['pod', 'IP', 1] },
  {
    field: 'allowedCidrs',
    accepts: [['10.0.0.0/8'], ['0.0.0.0/0'], ['192.168.1.1/32']],
    refuses: [
      ['10.0.0.0'],
      ['10.0.0.0/33'],
      ['10.0.0.256/8'],
      ['10.0.0/8'],
      ['010.0.0.0/8'],
      ['fd00::/129'],
      ['fd00:::/8'],
      ['::1::/8'],
      ['10.0.0.0/8,0.0.0.0/0'],
      '10.0.0.0/8',
    ],
  },
  {
    field: 'certificates',
    accepts: [[ARN], ['arn:aws:iam::123456789012:server-certificate/orders']],
    refuses: [
      ARN,
      ['arn:aws:acm:eu-west-1:<account>:certificate/<id>'],
      ['arn:aws:acm:eu-west-1:12345678901:certificate/a'],
      ['arn:aws:s3:::bucket'],
      [`${ARN},${ARN}`],
      [ARN, ARN],
      [`${ARN} `],
    ],
  },
  {
    field: 'sslPolicy',
    accepts: [
      'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
      'ELBSecurityPolicy-2016-08',
    ],
    refuses: [
      'TLS13-1-2-2021-06',
      'ELBSecurityPolicy-',
      'ELBSecurityPolicy-a b',
    ],
  },
  {
    field: 'alpn',
    accepts: [
      'None',
      'HTTP1Only',
      'HTTP2Only',
      'HTTP2Optional',
      'HTTP2Preferred',
    ],
    refuses: ['http2preferred', 'h2'],
  },
  {
    field: 'httpPort',
    accepts: [80, 8080, 65535],
    refuses: [0, 65536, 80.5, '80'],
  },
  { field: 'httpsPort', accepts: [443, 8443], refuses: [-1, 'https', 70000] },
  {
    field: 'httpsRedirect',
    accepts: [
      { enabled: false },
      { statusCode: 308 },
      { enabled: true, statusCode: 302 },
    ],
    refuses: [
      true,
      { statusCode: 200 },
      { statusCode: '301' },
      { enabled: 'no' },
    ],
  },
  {
    field: 'healthCheck',
    accepts: [
      { mode: 'tcp' },
      { interval: 300, timeout: 120 },
      { mode: 'custom', protocol: 'http', port: '19003', path: '/ready' },
      { mode: 'custom', protocol: 'tcp', port: 'traffic-port' },
      { successCodes: '200' },
    ],
    refuses: [
      { mode: 'ping' },
      { interval: 4 },
      { interval: 301 },
      { timeout: 1 },
      { healthy: 11 },
      { unhealthy: 1 },
      { successCodes: '200,202' },
      { mode: 'custom', protocol: 'http', port: 'http', path: '/' },
      { mode: 'custom', protocol: 'http', port: '19003', path: 'ready' },
      { mode: 'custom', protocol: 'http', port: '19003', path: '/a,b=c' },
    ],
  },
  { field: 'replicas', accepts: [1, 100], refuses: [0, 101, '3', 2.5] },
  { field: 'spread', accepts: ['zone', 'node', 'none'], refuses: ['region'] },
  {
    field: 'drainTimeout',
    accepts: ['240s', '5m', '1h'],
    refuses: ['240', '0s', '5 m', '5d', 240],
  },
  {
    field: 'deregistrationDelaySeconds',
    accepts: [0, 60],
    refuses: [-1, 3601, '60'],
  },
  {
    field: 'externalTrafficPolicy',
    accepts: ['Local', 'Cluster'],
    refuses: ['local'],
  },
  { field: 'crossZone', accepts: [true, false], refuses: ['true', 1] },
  { field: 'deletionProtection', accepts: [true, false], refuses: ['yes'] },
  { field: 'ipAddressType', accepts: ['ipv4', 'dualstack'], refuses: ['ipv6'] },
  {
    field: 'tags',
    accepts: [{ costCentre: '4711' }, { 'a b': 'group:default/x' }],
    refuses: [
      { 'aws:x': 'y' },
      { 'AWS:x': 'y' },
      { 'a=b': 'c' },
      { 'a,b': 'c' },
      { a: 'b,c' },
      { a: 'b=c' },
      { a: 5 },
      { ['k'.repeat(129)]: 'v' },
      { k: 'v'.repeat(257) },
      Object.fromEntries(
        Array.from({ length: 41 }, (_, index) => [`k${index}`, 'v']),
      ),
    ],
  },
  {
    field: 'loadBalancerName',
    accepts: ['orders', 'a', 'a'.repeat(32)],
    refuses: ['internal-orders', '-a', 'a-', 'a_b', 'a'.repeat(33)],
  },
  {
    field: 'subnets',
    accepts: [['subnet-0123456789abcdef0'], ['private a', 'private b']],
    refuses: [['subnet=1'], ['a,b'], 'subnet-0123456789abcdef0'],
  },
  {
    field: 'securityGroups',
    accepts: [['sg-0123456789abcdef0']],
    refuses: [['sg,1'], ['']],
  },
  {
    field: 'loadBalancerClass',
    accepts: ['eks.amazonaws.com/nlb'],
    refuses: ['nlb', 'a/b/c'],
  },
  {
    field: 'extraAnnotations',
    accepts: [{ 'example.com/team': 'orders' }],
    refuses: [
      { 'example.com/team': 'a,b' },
      { 'example.com/team': 'a=b' },
      { 'not a key': 'x' },
      { 'a/b/c': 'x' },
    ],
  },
  {
    field: 'accessLogs',
    accepts: [
      { enabled: false },
      { enabled: true, bucket: 'logs.example', prefix: 'edge/orders' },
    ],
    refuses: [
      { enabled: true, bucket: 'Logs' },
      { enabled: true, bucket: 'logs', prefix: '/edge' },
      { enabled: true, bucket: 'logs', prefix: 'AWSLogs/x' },
    ],
  },
  {
    field: 'allowedRoutes',
    accepts: ['Same', 'All', { from: 'Selector', labels: { team: 'orders' } }],
    refuses: ['Some', { from: 'Selector', labels: { team: 'a b' } }],
  },
  {
    field: 'forwardedProto',
    accepts: ['route-filter', 'off'],
    refuses: ['on'],
  },
  {
    field: 'pdb',
    accepts: [{ minAvailable: 2 }, { maxUnavailable: 2 }],
    refuses: [{ maxUnavailable: 0 }, { minAvailable: '50%' }],
  },
];

describe.each(CASES)('the field $field', ({ field, accepts, refuses }) => {
  it.each(accepts.map(value => ({ value })))('accepts $value', ({ value }) => {
    expect(() => parse({ [field]: value })).not.toThrow();
  });

  it.each(refuses.map(value => ({ value })))('refuses $value', ({ value }) => {
    expect(() => parse({ [field]: value })).toThrow(
      new RegExp(`^The edge request is refused: ${field}\\b.*; allowed: .+`),
    );
  });
});

describe('text that other tools would act on', () => {
  const UNSAFE = [
    'a${b}',
    '$x',
    '{{ x }}',
    '}}',
    'a\u0000',
    'a\nb',
    'a\u202eb',
    'a\u2066b',
    'a\u200bb',
    '\ufeffa',
    'a\u0085b',
  ];

  it.each(UNSAFE.map(value => ({ value })))(
    'refuses $value as a value',
    ({ value }) => {
      expect(() => parse({ tags: { a: value } })).toThrow(
        /tags\.a is ".*"; allowed: text without \$, \{\{, \}\}, control/,
      );
    },
  );

  it.each(UNSAFE.map(value => ({ value })))(
    'refuses $value as a key',
    ({ value }) => {
      expect(() => parse({ [value]: 'a' })).toThrow(
        /; allowed: text without \$/,
      );
    },
  );

  it('finds it at any depth, in fields without a grammar too', () => {
    expect(() =>
      parse({ servicePatch: { spec: [{ a: ['ok', 'x${y}'] }] } }),
    ).toThrow('servicePatch.spec[0].a[1] is "x${y}"');
  });

  it('never prints the signs themselves', () => {
    expect(() => parse({ name: 'a\u202eb' })).toThrow('name is "a\\u202eb"');
  });
});
