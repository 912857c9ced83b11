import { InputError } from '@backstage/errors';

import { parseEdgeConfig } from './parseEdgeConfig';

const ARN = 'arn:aws:acm:eu-west-1:123456789012:certificate/a-1';
const CLUSTER = {
  name: 'demo-eu',
  kubeconfig: { path: '~/.kube/config' },
  aws: { accountId: '123456789012', region: 'eu-west-1' },
};
const ENVIRONMENT = {
  name: 'production',
  cluster: 'demo-eu',
  gatewayClass: 'envoy',
};

const parse = (edge: Record<string, unknown> = {}) =>
  parseEdgeConfig({
    clusters: [CLUSTER],
    environments: [ENVIRONMENT],
    ...edge,
  });

describe('parseEdgeConfig', () => {
  it('fills in every default', () => {
    expect(parse()).toEqual({
      clusters: [
        {
          name: 'demo-eu',
          access: { type: 'kubeconfig', path: '~/.kube/config' },
          envoyGatewayNamespace: 'envoy-gateway-system',
          loadBalancerController: undefined,
          gitops: 'none',
          aws: {
            accountId: '123456789012',
            region: 'eu-west-1',
            clusterName: 'demo-eu',
          },
        },
      ],
      environments: [
        {
          name: 'production',
          cluster: 'demo-eu',
          gatewayClass: 'envoy',
          defaults: {},
          certificates: [],
        },
      ],
      namespaceOwners: {},
      policy: {
        requesters: 'owner',
        allowed: {},
        locked: {},
        defaults: {},
        presets: {},
        floors: {},
        ceilings: {},
        hostnames: [],
        allowedRepos: [],
        envoyProxyOwner: 'team',
        overridableRules: [],
      },
      aws: { budget: 0.25, inventory: false },
      dns: { enabled: false, timeoutSeconds: 3 },
      probe: { enabled: false, timeoutSeconds: 5 },
      freshness: {
        hot: 20,
        warm: 60,
        cold: 600,
        certificates: 3600,
        requests: 30,
        names: 60,
        probes: 300,
        recentChange: 900,
        debounceMilliseconds: 50,
        reassess: 30,
      },
    });
  });

  it.each([undefined, {}])('takes %j, a portal without clusters', raw => {
    expect(parseEdgeConfig(raw)).toMatchObject({
      clusters: [],
      environments: [],
    });
  });

  it('reads everything that can be said', () => {
    const config = parse({
      environments: [
        {
          ...ENVIRONMENT,
          namespace: 'payments',
          preset: 'internal-api',
          defaults: { replicas: 4 },
          certificates: [{ hostnames: ['*.eu.example.com'], arn: ARN }],
          repository: {
            url: 'https://git.example.com/edge/config',
            path: 'edges',
            branch: 'main',
          },
        },
      ],
      namespaceOwners: {
        'demo-eu': { payments: 'group:default/team-payments' },
      },
      policy: {
        requesters: 'anyone',
        presets: { 'internal-api': { scheme: 'internal' } },
        locked: { 'healthCheck.mode': 'tcp', 'tags.costCentre': '4711' },
        floors: { replicas: 2, sslPolicy: '1.2' },
        hostnames: [{ owner: '*', suffixes: ['eu.example.com'] }],
        allowedRepos: ['https://git.example.com/edge/config'],
        overridableRules: ['M25'],
      },
      aws: { endpoint: 'http://127.0.0.1:7102', budget: 1 },
      freshness: { hot: 5 },
    });
    expect(config.environments[0]).toMatchObject({
      preset: 'internal-api',
      defaults: { replicas: 4 },
      certificates: [{ hostnames: ['*.eu.example.com'], arn: ARN }],
    });
    expect(config.freshness).toMatchObject({ hot: 5, warm: 60 });
  });
});

describe('the way into a cluster', () => {
  it.each([
    [{ kubernetes: 'prod' }, { type: 'kubernetes', name: 'prod' }],
    [
      { kubeconfig: { path: '/kube', context: 'prod' } },
      { type: 'kubeconfig', path: '/kube', context: 'prod' },
    ],
    [{ inCluster: true }, { type: 'inCluster' }],
    [
      {
        server: {
          url: 'http://127.0.0.1:7101',
          serviceAccountToken: 'token',
          skipTLSVerify: true,
        },
      },
      {
        type: 'server',
        url: 'http://127.0.0.1:7101',
        serviceAccountToken: 'token',
        skipTLSVerify: true,
      },
    ],
    [
      { server: { url: 'https://a', serviceAccountTokenFile: '/token' } },
      { type: 'server', url: 'https://a', serviceAccountTokenFile: '/token' },
    ],
    [
      { eks: { clusterName: 'prod', url: 'https://x.eks.amazonaws.com' } },
      { type: 'eks', clusterName: 'prod', url: 'https://x.eks.amazonaws.com' },
    ],
  ])('is read from %j', (way, access) => {
    const { clusters } = parseEdgeConfig({
      clusters: [{ name: 'prod', ...way }],
    });
    expect(clusters[0].access).toEqual(access);
    expect(clusters[0].aws).toBeUndefined();
  });

  it('must be there', () => {
    expect(() => parseEdgeConfig({ clusters: [{ name: 'a' }] })).toThrow(
      'Configuration is wrong: edge.clusters[0] is {"name":"***"}; allowed: exactly one of kubernetes, kubeconfig, inCluster, server, eks; there is none',
    );
  });

  it('must be the only one', () => {
    expect(() =>
      parseEdgeConfig({
        clusters: [
          { name: 'a', inCluster: true, server: { url: 'https://a' } },
        ],
      }),
    ).toThrow(
      'edge.clusters[0].server is {"url":"***"}; allowed: exactly one of kubernetes, kubeconfig, inCluster, server, eks; there are inCluster and server',
    );
  });
});

describe('wrong configuration', () => {
  const withCluster = (cluster: Record<string, unknown>) => ({
    clusters: [{ ...CLUSTER, ...cluster }],
  });
  const withEnvironment = (environment: Record<string, unknown>) => ({
    environments: [{ ...ENVIRONMENT, ...environment }],
  });

  it.each([
    [
      withCluster({ name: 'Demo EU' }),
      'edge.clusters[0].name is "Demo EU"; allowed: small letters, digits and hyphens',
    ],
    [withCluster({ name: undefined }), 'edge.clusters[0].name is missing'],
    [
      withCluster({ loadBalancerController: 'alb' }),
      'edge.clusters[0].loadBalancerController is "alb"; allowed: lbc, eks-auto, in-tree',
    ],
    [
      withCluster({ gitops: 'argo' }),
      'edge.clusters[0].gitops is "argo"; allowed: argocd, flux, none',
    ],
    [
      withCluster({ aws: { accountId: 123456789012, region: 'eu-west-1' } }),
      'edge.clusters[0].aws.accountId is 123456789012; allowed: an account id of 12 digits, quoted',
    ],
    [
      withCluster({ aws: { accountId: '123456789012', region: 'Ireland' } }),
      'edge.clusters[0].aws.region is "Ireland"; allowed: a region like eu-west-1',
    ],
    [
      withCluster({ kubeConfig: {} }),
      'edge.clusters[0].kubeConfig is {}; allowed: no such field; did you mean kubeconfig?',
    ],
    [
      withCluster({ kubeconfig: undefined, server: { url: '10.0.0.1:6443' } }),
      'edge.clusters[0].server.url is "10.0.0.1:6443"; allowed: a URL like',
    ],
    [
      withCluster({ kubeconfig: undefined, inCluster: false }),
      'edge.clusters[0].inCluster is false; allowed: true, or nothing',
    ],
    [
      { clusters: [CLUSTER, CLUSTER] },
      'edge.clusters[1].name is "demo-eu"; allowed: each name once',
    ],
    [
      withEnvironment({ cluster: 'prod-us' }),
      'edge.environments[0].cluster is "prod-us"; allowed: a cluster of edge.clusters: demo-eu',
    ],
    [
      { clusters: [] },
      'edge.environments[0].cluster is "demo-eu"; allowed: a cluster of edge.clusters: there is none',
    ],
    [
      withEnvironment({ preset: 'grpc' }),
      'edge.environments[0].preset is "grpc"; allowed: a preset of edge.policy.presets: there is none',
    ],
    [
      withEnvironment({ gatewayClass: undefined }),
      'edge.environments[0].gatewayClass is missing',
    ],
    [
      withEnvironment({
        certificates: [{ hostnames: ['*.a.com'], arn: 'arn:aws:acm:x' }],
      }),
      'edge.environments[0].certificates[0].arn is "arn:aws:acm:x"; allowed: the ARN of an ACM or IAM certificate',
    ],
    [
      withEnvironment({
        certificates: [
          {
            hostnames: ['*.a.com'],
            arn: 'arn:aws:acm:us-east-1:123456789012:certificate/a',
          },
        ],
      }),
      'allowed: certificates of account 123456789012 in eu-west-1, where cluster demo-eu has its load balancers',
    ],
    [
      withEnvironment({ defaults: { replica: 3 } }),
      'edge.environments[0].defaults.replica is 3; allowed: no such field; did you mean replicas?',
    ],
    [
      {
        environments: [
          ENVIRONMENT,
          { ...ENVIRONMENT, name: 'production', namespace: 'x' },
        ],
      },
      'edge.environments[1].name is "production"; allowed: each name once',
    ],
    [
      { namespaceOwners: { 'prod-us': { a: 'group:default/a' } } },
      'edge.namespaceOwners.prod-us is "prod-us"; allowed: a cluster of edge.clusters',
    ],
    [
      { namespaceOwners: { 'demo-eu': { payments: 'team-payments' } } },
      'edge.namespaceOwners.demo-eu.payments is "team-payments"; allowed: an entity ref like',
    ],
    [
      { policy: { allowed: { shceme: ['internal'] } } },
      'edge.policy.allowed.shceme is ["internal"]; allowed: a field of the request, dotted',
    ],
    [
      { policy: { locked: { 'healthCheck.mod': 'tcp' } } },
      'edge.policy.locked.healthCheck.mod is',
    ],
    [
      { policy: { locked: { scheme: 'public' } } },
      'edge.policy.locked.scheme is "public"; allowed: internal, internet-facing',
    ],
    [
      { policy: { locked: { 'healthCheck.interval': 1 } } },
      'edge.policy.locked.healthCheck.interval is 1; allowed: a whole number from 5 to 300',
    ],
    [
      { policy: { presets: { web: { alpn: 'h2' } } } },
      'edge.policy.presets.web.alpn is "h2"; allowed: None, HTTP1Only',
    ],
    [
      { policy: { requesters: 'everyone' } },
      'edge.policy.requesters is "everyone"; allowed: owner, anyone',
    ],
    [
      { policy: { envoyProxyOwner: 'us' } },
      'edge.policy.envoyProxyOwner is "us"; allowed: team, platform',
    ],
    [{ aws: { budget: 2 } }, 'edge.aws.budget is 2; allowed: a number from'],
    [
      { aws: { endpoint: 'localhost:7102' } },
      'edge.aws.endpoint is "localhost:7102"; allowed: a URL like',
    ],
    [
      { freshness: { hot: 1 } },
      'edge.freshness.hot is 1; allowed: a whole number from 5 to 3600',
    ],
    [
      { freshnes: {} },
      'edge.freshnes is {}; allowed: no such field; did you mean freshness?',
    ],
    [{ clusters: 'demo-eu' }, 'edge.clusters is "demo-eu"'],
  ])('%j is refused with the full key', (edge, message) => {
    expect(() => parse(edge)).toThrow(InputError);
    expect(() => parse(edge)).toThrow(message);
  });

  it('names every wrong key at once', () => {
    expect(() =>
      parse({ freshness: { hot: 1, warm: 1 }, aws: { budget: 0 } }),
    ).toThrow(
      /edge\.aws\.budget is 0.*edge\.freshness\.hot is 1.*edge\.freshness\.warm is 1/,
    );
  });

  it.each([
    {
      inCluster: true,
      server: { url: 'https://a', serviceAccountToken: 's3cret' },
    },
    { server: { url: 'https://a', serviceAccountToken: ['s3cret'] } },
    { server: { url: 'https://a', serviceAccounttoken: 's3cret' } },
    { server: 's3cret' },
    { inCluster: true, token: 's3cret' },
    {
      eks: { clusterName: 'a', url: 'https://a', externalId: { x: 's3cret' } },
    },
    { inCluster: true, kubeconfig: { path: '/a', password: 's3cret' } },
    's3cret',
  ])('does not print what may be a secret in %j', cluster => {
    const message = (): string => {
      try {
        parseEdgeConfig({
          clusters: [
            typeof cluster === 'string' ? cluster : { name: 'a', ...cluster },
          ],
        });
      } catch (error) {
        return String(error);
      }
      return '';
    };
    expect(message()).toMatch(
      /^InputError: Configuration is wrong: edge\.clusters\[0\]/,
    );
    expect(message()).not.toContain('s3cret');
  });

  it.each(['edge', 5, ['a']])('%j is no configuration', raw => {
    expect(() => parseEdgeConfig(raw)).toThrow(
      'Configuration is wrong: edge is',
    );
  });
});
