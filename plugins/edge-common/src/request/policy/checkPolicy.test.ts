import { aContext, ASKED } from '../__fixtures__/aContext';
import { parseEdgeRequest } from '../parseEdgeRequest';

const parse = (
  asked: Record<string, unknown>,
  policy: unknown = {},
  environment: Record<string, unknown> = {},
) =>
  parseEdgeRequest({ ...ASKED, ...asked }, aContext({ policy, environment }));

describe('locked fields', () => {
  const policy = {
    locked: { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
  };

  it('hold when nothing is asked', () => {
    expect(parse({}, policy).sslPolicy).toBe(
      'ELBSecurityPolicy-TLS13-1-3-2021-06',
    );
  });

  it('may be asked with the locked value', () => {
    expect(() =>
      parse({ sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' }, policy),
    ).not.toThrow();
  });

  it('refuse another value and name the locked one', () => {
    expect(() =>
      parse({ sslPolicy: 'ELBSecurityPolicy-2016-08' }, policy),
    ).toThrow(
      'sslPolicy is "ELBSecurityPolicy-2016-08"; allowed: only "ELBSecurityPolicy-TLS13-1-3-2021-06", which the policy locks',
    );
  });

  it('reach into maps by a dotted path', () => {
    const locked = { 'healthCheck.interval': 30, 'tags.costCentre': '4711' };
    const request = parse({ tags: { team: 'orders' } }, { locked });
    expect(request.healthCheck).toMatchObject({ interval: 30, timeout: 6 });
    expect(request.tags).toEqual({ costCentre: '4711', team: 'orders' });
    expect(() => parse({ tags: { costCentre: '1' } }, { locked })).toThrow(
      'tags.costCentre is "1"; allowed: only "4711"',
    );
  });

  it('win over environment and preset', () => {
    const request = parse(
      {},
      {
        locked: { replicas: 5 },
        presets: { small: { replicas: 2 } },
        defaults: { replicas: 3 },
      },
      { preset: 'small', defaults: { replicas: 4 } },
    );
    expect(request.replicas).toBe(5);
  });
});

describe('allowed values', () => {
  it('are the whole of what may be asked', () => {
    const policy = { allowed: { alpn: ['HTTP2Only', 'None'] } };
    expect(parse({ alpn: 'HTTP2Only' }, policy).alpn).toBe('HTTP2Only');
    expect(() => parse({ alpn: 'HTTP1Only' }, policy)).toThrow(
      'alpn is "HTTP1Only"; allowed: HTTP2Only, None',
    );
  });

  it('leave the platform value askable', () => {
    const policy = { allowed: { alpn: ['None'] } };
    expect(() => parse({ alpn: 'HTTP2Preferred' }, policy)).not.toThrow();
  });

  it('judge each item of a list', () => {
    const policy = { allowed: { allowedCidrs: ['10.1.0.0/16'] } };
    expect(() =>
      parse({ allowedCidrs: ['10.1.0.0/16'] }, policy),
    ).not.toThrow();
    expect(() =>
      parse({ allowedCidrs: ['10.1.0.0/16', '10.2.0.0/16'] }, policy),
    ).toThrow('allowedCidrs is "10.2.0.0/16"; allowed: 10.1.0.0/16');
  });

  it('judge the keys of a map', () => {
    const policy = { allowed: { tags: ['team'] } };
    expect(() => parse({ tags: { team: 'orders' } }, policy)).not.toThrow();
    expect(() => parse({ tags: { stage: 'x' } }, policy)).toThrow(
      'tags is "stage"; allowed: team',
    );
  });

  it('reach into lists by a dotted path', () => {
    const policy = { allowed: { 'routes.backends.namespace': ['shared'] } };
    const routes = (namespace: string) => [
      { path: '/', backends: [{ service: 'orders', namespace, port: 80 }] },
    ];
    expect(() => parse({ routes: routes('shared') }, policy)).not.toThrow();
    expect(() => parse({ routes: routes('payments') }, policy)).toThrow(
      'routes.backends.namespace is "payments"; allowed: shared',
    );
  });
});

describe('powerful options', () => {
  const POWERFUL: readonly {
    field: string;
    value: unknown;
    beside?: Record<string, unknown>;
  }[] = [
    { field: 'namespace', value: 'payments' },
    { field: 'gatewayClassName', value: 'other' },
    { field: 'loadBalancerClass', value: 'eks.amazonaws.com/nlb' },
    { field: 'loadBalancerName', value: 'orders' },
    { field: 'securityGroups', value: ['sg-0123456789abcdef0'] },
    { field: 'subnets', value: ['subnet-0123456789abcdef0'] },
    {
      field: 'privateIpv4Addresses',
      value: ['10.0.0.4'],
      beside: { subnets: ['subnet-0123456789abcdef0'] },
    },
    { field: 'extraAnnotations', value: { 'example.com/a': 'b' } },
    { field: 'servicePatch', value: { spec: { a: 1 } } },
    {
      field: 'scheme',
      value: 'internet-facing',
      beside: { allowedCidrs: ['203.0.113.0/24'] },
    },
    { field: 'allowedRoutes', value: 'All' },
    { field: 'allowedCidrs', value: ['0.0.0.0/0'] },
    { field: 'tags', value: { 'kubernetes.io/cluster/demo': 'owned' } },
    { field: 'tags', value: { 'elbv2.k8s.aws/cluster': 'demo' } },
    { field: 'tags', value: { 'service.k8s.aws/stack': 'a/b' } },
    { field: 'tags', value: { 'tls-edge.dev/owner': 'group:default/x' } },
  ];
  const opened = {
    allowed: {
      ...Object.fromEntries(POWERFUL.map(({ field }) => [field, ['*']])),
      'allowedRoutes.from': ['All'],
    },
  };

  it.each(POWERFUL)(
    'refuse $field $value until the policy opens it',
    ({ field, value }) => {
      expect(() => parse({ [field]: value })).toThrow(
        new RegExp(
          `${field}.* is .*; allowed: .*as the policy does not open this field`,
        ),
      );
    },
  );

  it.each(POWERFUL)(
    'take $field $value when the policy opens it',
    ({ field, value, beside }) => {
      expect(() => parse({ ...beside, [field]: value }, opened)).not.toThrow();
    },
  );

  it('need no permission for what the environment gives anyway', () => {
    const environment = {
      namespace: 'orders',
      defaults: { scheme: 'internet-facing', allowedCidrs: ['0.0.0.0/0'] },
    };
    const request = parse(
      {
        namespace: 'orders',
        gatewayClassName: 'envoy',
        scheme: 'internet-facing',
        allowedCidrs: ['0.0.0.0/0'],
      },
      {},
      environment,
    );
    expect(request.scheme).toBe('internet-facing');
  });

  it('say what the platform gives instead', () => {
    expect(() => parse({ scheme: 'internet-facing' })).toThrow(
      'scheme is "internet-facing"; allowed: "internal", as the policy does not open this field',
    );
  });
});

describe('who makes EnvoyProxy objects', () => {
  const policy = { envoyProxyOwner: 'platform' };

  it('changes the carrier when it is the platform', () => {
    expect(parse({}, policy).carrier).toBe('infrastructure');
  });

  it('refuses the carrier envoyproxy then', () => {
    expect(() => parse({ carrier: 'envoyproxy' }, policy)).toThrow(
      'carrier is "envoyproxy"; allowed: infrastructure, as the platform owns EnvoyProxy objects',
    );
  });
});

describe('host names by owner', () => {
  const policy = {
    hostnames: [
      {
        owner: 'group:default/team-orders',
        suffixes: ['orders.eu.example.com', 'o.eu.example.com'],
      },
      { owner: '*', suffixes: ['*.sandbox.example.com'] },
    ],
  };
  const environment = {
    certificates: [
      {
        hostnames: [
          'orders.eu.example.com',
          '*.orders.eu.example.com',
          '*.eu.example.com',
          '*.sandbox.example.com',
          '*.com',
        ],
        arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a-1',
      },
    ],
  };
  const ask = (hostname: string, owner?: string) =>
    parseEdgeRequest(
      { hostnames: [hostname] },
      aContext({
        policy,
        environment,
        entity: { owner: owner ?? 'group:default/team-orders' },
      }),
    );

  it.each([
    'orders.eu.example.com',
    'a.orders.eu.example.com',
    '*.orders.eu.example.com',
    'x.sandbox.example.com',
  ])('take %s', hostname => {
    expect(() => ask(hostname)).not.toThrow();
  });

  it.each(['my-orders.eu.example.com', '*.eu.example.com'])(
    'refuse %s and name the suffixes',
    hostname => {
      expect(() => ask(hostname)).toThrow(
        `hostnames[0] is "${hostname}"; allowed: names ending in orders.eu.example.com, o.eu.example.com, *.sandbox.example.com`,
      );
    },
  );

  it('give another owner only what everyone has', () => {
    expect(() => ask('x.sandbox.example.com', 'group:default/x')).not.toThrow();
    expect(() => ask('orders.eu.example.com', 'group:default/x')).toThrow(
      'allowed: names ending in *.sandbox.example.com',
    );
  });

  it('compare owners without regard to case', () => {
    expect(() =>
      ask('orders.eu.example.com', 'Group:default/Team-Orders'),
    ).not.toThrow();
  });

  it('give nothing to an owner no rule names', () => {
    expect(() =>
      parseEdgeRequest(
        ASKED,
        aContext({
          policy: { hostnames: [policy.hostnames[0]] },
          entity: { owner: undefined },
        }),
      ),
    ).toThrow(
      'allowed: nothing, as the policy gives an entity without owner no names',
    );
  });
});
