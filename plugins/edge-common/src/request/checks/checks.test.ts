import { aContext, ASKED, WILDCARD_ARN } from '../__fixtures__/aContext';
import { parseEdgeRequest } from '../parseEdgeRequest';

const allowed = Object.fromEntries(
  [
    'scheme',
    'securityGroups',
    'subnets',
    'eipAllocations',
    'privateIpv4Addresses',
    'extraAnnotations',
    'servicePatch',
    'allowedRoutes.from',
    'tags',
  ].map(field => [field, ['*']]),
);
const parse = (asked: Record<string, unknown>, cluster = {}) =>
  parseEdgeRequest(
    { ...ASKED, ...asked },
    aContext({ policy: { allowed }, cluster }),
  );

const PUBLIC = {
  scheme: 'internet-facing',
  allowedCidrs: ['203.0.113.0/24'],
};
const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];
const EIPS = ['eipalloc-0123456789abcdef0', 'eipalloc-0123456789abcdef1'];
const GROUP = ['sg-0123456789abcdef0'];

interface Case {
  readonly says: string;
  readonly asked: Record<string, unknown>;
  readonly message?: string;
}

const NETWORK: readonly Case[] = [
  { says: 'an internet-facing edge with ranges and names', asked: PUBLIC },
  {
    says: 'an internet-facing edge open to nobody in particular',
    asked: { scheme: 'internet-facing' },
    message:
      'allowedCidrs is missing; allowed: the ranges that may reach an internet-facing edge',
  },
  {
    says: 'an internet-facing edge behind a prefix list',
    asked: {
      scheme: 'internet-facing',
      prefixLists: ['pl-0123456789abcdef0'],
    },
  },
  {
    says: 'an internet-facing edge without a name',
    asked: { ...PUBLIC, hostnames: [], certificates: [WILDCARD_ARN] },
    message: 'hostnames is missing; allowed: the names of an internet-facing',
  },
  {
    says: 'IPv6 ranges with dualstack',
    asked: { allowedCidrs: ['fd00::/8'], ipAddressType: 'dualstack' },
  },
  {
    says: 'IPv6 ranges without dualstack',
    asked: { allowedCidrs: ['10.0.0.0/8', 'fd00::/8'] },
    message:
      'allowedCidrs[1] is "fd00::/8"; allowed: IPv4 ranges, or ipAddressType dualstack',
  },
  {
    says: 'security groups together with ranges',
    asked: { securityGroups: GROUP, allowedCidrs: ['10.0.0.0/8'] },
    message: 'allowed: nothing beside securityGroups',
  },
  {
    says: 'one Elastic IP for each subnet',
    asked: { ...PUBLIC, subnets: SUBNETS, eipAllocations: EIPS },
  },
  {
    says: 'fewer Elastic IPs than subnets',
    asked: { ...PUBLIC, subnets: SUBNETS, eipAllocations: [EIPS[0]] },
    message: 'allowed: one for each of subnets, with scheme internet-facing',
  },
  {
    says: 'Elastic IPs of an internal edge',
    asked: { subnets: SUBNETS, eipAllocations: EIPS },
    message: 'with scheme internet-facing',
  },
  {
    says: 'private addresses of an internet-facing edge',
    asked: {
      ...PUBLIC,
      subnets: SUBNETS,
      privateIpv4Addresses: ['10.0.0.4', '10.0.1.4'],
    },
    message: 'with scheme internal',
  },
  {
    says: 'instance targets without node ports',
    asked: { targetType: 'instance', allocateNodePorts: false },
    message:
      'allocateNodePorts is false; allowed: true, as instance targets are reached by node ports',
  },
];

const TLS: readonly Case[] = [
  { says: 'other ports', asked: { httpPort: 8080, httpsPort: 8443 } },
  {
    says: 'one port for both listeners',
    asked: { httpPort: 443 },
    message: 'httpPort is 443; allowed: any port but httpsPort 443',
  },
  {
    says: 'TLS on a port without listener',
    asked: { tlsPorts: [8443] },
    message: 'tlsPorts is 8443; allowed: the listener port httpsPort 443',
  },
  {
    says: 'a certificate of another region',
    asked: {
      certificates: ['arn:aws:acm:us-east-1:123456789012:certificate/a'],
    },
    message:
      "allowed: certificates of the cluster's own account and region (123456789012, eu-west-1)",
  },
  {
    says: 'a certificate of another account',
    asked: {
      certificates: ['arn:aws:acm:eu-west-1:999999999999:certificate/a'],
    },
    message: 'certificates[0] is "arn:aws:acm:eu-west-1:999999999999',
  },
  {
    says: 'an IAM certificate, which has no region',
    asked: {
      certificates: ['arn:aws:iam::123456789012:server-certificate/orders'],
    },
  },
];

const HEALTH: readonly Case[] = [
  {
    says: 'a timeout beyond the interval',
    asked: { healthCheck: { interval: 10, timeout: 11 } },
    message: 'healthCheck.timeout is 11; allowed: at most the interval, 10',
  },
  {
    says: 'a custom check without port',
    asked: { healthCheck: { mode: 'custom', protocol: 'tcp' } },
    message: 'allowed: with mode custom: protocol, port',
  },
  {
    says: 'a custom http check without path',
    asked: { healthCheck: { mode: 'custom', protocol: 'http', port: '80' } },
    message: 'allowed: with mode custom: protocol, port',
  },
  {
    says: 'a custom tcp check with path',
    asked: {
      healthCheck: { mode: 'custom', protocol: 'tcp', port: '80', path: '/' },
    },
    message: 'allowed: with mode custom: protocol, port',
  },
  {
    says: 'a path with another mode',
    asked: { healthCheck: { path: '/health' } },
    message: 'allowed: protocol, port and path only with mode custom',
  },
  {
    says: "Envoy's readiness with instance targets",
    asked: { targetType: 'instance', healthCheck: { mode: 'envoyReady' } },
    message: 'healthCheck.mode is "envoyReady"; allowed: tcp or custom',
  },
  {
    says: 'a deregistration longer than the drain',
    asked: { deregistrationDelaySeconds: 300 },
    message:
      'deregistrationDelaySeconds is 300; allowed: at most drainTimeout, 240s',
  },
  {
    says: 'a minimum longer than the drain',
    asked: { minDrainDuration: '5m' },
    message: 'minDrainDuration is "5m"; allowed: at most drainTimeout, 240s',
  },
  {
    says: 'a longer drain with a longer deregistration',
    asked: { deregistrationDelaySeconds: 300, drainTimeout: '10m' },
  },
];

const CHOICES: readonly Case[] = [
  {
    says: 'both sides of a disruption budget',
    asked: { pdb: { minAvailable: 1, maxUnavailable: 1 } },
    message: 'allowed: either minAvailable or maxUnavailable',
  },
  {
    says: 'a disruption budget that blocks every drain',
    asked: { replicas: 2, pdb: { minAvailable: 2 } },
    message: 'pdb.minAvailable is 2; allowed: less than replicas 2',
  },
  {
    says: 'a selector without labels',
    asked: { allowedRoutes: 'Selector' },
    message: 'allowed: labels with from Selector, and only then',
  },
  {
    says: 'labels without a selector',
    asked: { allowedRoutes: { from: 'Same', labels: { a: 'b' } } },
    message: 'allowed: labels with from Selector, and only then',
  },
  {
    says: 'access logs without bucket',
    asked: { accessLogs: { enabled: true } },
    message: 'accessLogs.bucket is missing; allowed: a bucket in the region',
  },
];

const CARRIER: readonly Case[] = [
  { says: 'the infrastructure carrier', asked: { carrier: 'infrastructure' } },
  {
    says: 'fields an annotation cannot say',
    asked: { carrier: 'infrastructure', replicas: 3, spread: 'zone' },
    message:
      'replicas is 3; allowed: only with carrier envoyproxy, as an annotation cannot say it; spread is "zone"',
  },
  {
    says: 'more annotations than a Gateway takes',
    asked: {
      carrier: 'infrastructure',
      ipAddressType: 'ipv4',
      healthCheck: { interval: 10, timeout: 6, healthy: 2, unhealthy: 2 },
    },
    message:
      'carrier is "infrastructure"; allowed: envoyproxy: this request needs 19 annotations, and the API server rejects a Gateway with more than 16 infrastructure annotations',
  },
  {
    says: 'an annotation value longer than a Gateway takes',
    asked: {
      carrier: 'infrastructure',
      tags: Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [
          `key-${index}`,
          'v'.repeat(220),
        ]),
      ),
    },
    message: 'of 4096 a Gateway takes',
  },
  {
    says: 'extra annotations that restate a field',
    asked: {
      extraAnnotations: {
        'service.kubernetes.io/aws-load-balancer-scheme': 'internal',
      },
    },
    message:
      'extraAnnotations is "service.kubernetes.io/aws-load-balancer-scheme"; allowed: keys for which the request has no field of its own',
  },
];

describe.each([
  { about: 'network', cases: NETWORK },
  { about: 'TLS', cases: TLS },
  { about: 'health and draining', cases: HEALTH },
  { about: 'choices', cases: CHOICES },
  { about: 'carrier', cases: CARRIER },
])('$about', ({ cases }) => {
  const good = cases.filter(({ message }) => message === undefined);
  const bad = cases.filter(({ message }) => message !== undefined);

  it.each(bad)('refuses $says', ({ asked, message }) => {
    expect(() => parse(asked)).toThrow(message);
  });

  if (good.length > 0) {
    it.each(good)('takes $says', ({ asked }) => {
      expect(() => parse(asked)).not.toThrow();
    });
  }
});

it('judges the place of certificates only as far as it is known', () => {
  const certificates = ['arn:aws:acm:us-east-1:999999999999:certificate/a'];
  expect(() =>
    parse({ certificates }, { region: undefined, accountId: undefined }),
  ).not.toThrow();
});

describe('names in a shared namespace', () => {
  const context = aContext({ environment: { nameSuffix: '-staging' } });

  it('end with the suffix of the environment', () => {
    expect(parseEdgeRequest(ASKED, context).name).toBe('orders-staging');
    expect(
      parseEdgeRequest({ ...ASKED, name: 'shop-staging' }, context).name,
    ).toBe('shop-staging');
  });

  it('are refused without it', () => {
    expect(() =>
      parseEdgeRequest({ ...ASKED, name: 'orders-edge' }, context),
    ).toThrow(
      'name is "orders-edge"; allowed: names ending in -staging, as environment production shares its namespace',
    );
  });
});
