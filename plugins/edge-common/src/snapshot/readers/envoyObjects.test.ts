import { readObject } from './readObject';

const metadata = { name: 'payments-edge', namespace: 'payments' };
const proxy = (kubernetes: unknown, spec: object = {}) =>
  readObject('envoyproxies', {
    metadata,
    spec: { provider: { type: 'Kubernetes', kubernetes }, ...spec },
  });

describe('an EnvoyProxy', () => {
  it('that says nothing leaves everything to Envoy Gateway', () => {
    expect(readObject('envoyproxies', { metadata })).toMatchObject({
      serviceAnnotations: {},
      loadBalancerClass: undefined,
      loadBalancerSourceRanges: [],
      externalTrafficPolicy: undefined,
      allocateNodePorts: undefined,
      replicas: undefined,
      mergeType: undefined,
      mergeGateways: false,
      workload: undefined,
      farReachingFields: undefined,
      ancestors: [],
    });
  });

  it.each([
    [{ envoyService: { name: 'edge' } }, { serviceName: 'edge' }],
    [{ envoyService: { type: 'ClusterIP' } }, { serviceType: 'ClusterIP' }],
    [{ envoyService: { type: 7 } }, { serviceType: undefined }],
    [
      { envoyService: { allocateLoadBalancerNodePorts: false } },
      { allocateNodePorts: false },
    ],
    [
      { envoyService: { loadBalancerSourceRanges: ['10.0.0.0/8', 7] } },
      { loadBalancerSourceRanges: ['10.0.0.0/8'] },
    ],
    [
      { envoyService: { annotations: { a: '1', b: 2 } } },
      { serviceAnnotations: { a: '1' } },
    ],
    [{ envoyDeployment: { replicas: 0 } }, { replicas: 0 }],
    [{ envoyDeployment: { replicas: '2' } }, { replicas: undefined }],
    [{ envoyService: null }, { serviceAnnotations: {} }],
    ['Kubernetes', { serviceAnnotations: {}, farReachingFields: undefined }],
  ])('reads the provider %j', (kubernetes, expected) => {
    expect(proxy(kubernetes)).toMatchObject(expected);
  });

  it.each([
    [{ mergeGateways: true }, { mergeGateways: true }],
    [{ mergeGateways: 'true' }, { mergeGateways: false }],
    [{ mergeType: 'JSONMerge' }, { mergeType: 'JSONMerge' }],
    [
      { shutdown: { drainTimeout: '1h' } },
      { workload: { drainSeconds: 3600 } },
    ],
    [{ shutdown: { drainTimeout: 60 } }, { workload: undefined }],
    [
      { extraArgs: ['--log-level debug'] },
      { farReachingFields: ['spec.extraArgs'] },
    ],
    [
      { telemetry: {}, bootstrap: { value: 'x' } },
      { farReachingFields: ['spec.bootstrap', 'spec.telemetry'] },
    ],
  ])('reads the spec %j', (spec, expected) => {
    expect(proxy({}, spec)).toMatchObject(expected);
  });

  it.each(['toString', 'constructor', '__proto__x'])(
    'names a field called %s, which is not modest by inheritance',
    field => {
      expect(proxy({}, { [field]: 1 })?.farReachingFields).toEqual([
        `spec.${field}`,
      ]);
    },
  );
});

describe.each([
  'clienttrafficpolicies',
  'backendtrafficpolicies',
  'securitypolicies',
] as const)('one of %s', part => {
  const policy = (spec: unknown) => readObject(part, { metadata, spec });

  it.each([
    [{}, []],
    [{ targetRefs: null }, []],
    [{ targetRef: { name: 'g' } }, [{ kind: 'Gateway', name: 'g' }]],
    [
      { targetRefs: [{ kind: 'HTTPRoute', name: 'r' }, { kind: 'Gateway' }] },
      [{ kind: 'HTTPRoute', name: 'r' }],
    ],
    [
      { targetRefs: [{ kind: 'ListenerSet', name: 's', sectionName: 'a' }] },
      [{ kind: 'ListenerSet', name: 's', sectionName: 'a' }],
    ],
    [{ targetSelectors: [{ kind: 'Gateway', matchLabels: {} }] }, []],
  ])('with %j targets %j', (spec, targets) => {
    expect(policy(spec)?.targets).toMatchObject(targets);
    expect(policy(spec)?.targets).toHaveLength(targets.length);
  });

  it.each([
    [{ http3: {} }, { isHttp3: true }],
    [{ http3: null }, { isHttp3: undefined }],
    [{ healthCheck: { path: '/ready' } }, { healthCheckPath: '/ready' }],
    [{ healthCheck: { active: { http: { path: '/x' } } } }, {}],
    [
      { timeout: { http: { streamIdleTimeout: '5m' } } },
      { streamIdleSeconds: 300 },
    ],
    [{ timeout: { http: { streamIdleTimeout: 'never' } } }, {}],
    [{ proxyProtocol: { optional: 'true' } }, { proxyProtocol: 'required' }],
    [{ proxyProtocol: null }, { proxyProtocol: undefined }],
    [
      { proxyProtocol: { optional: true }, enableProxyProtocol: true },
      { proxyProtocol: 'optional' },
    ],
    [
      { clientIPDetection: { xForwardedFor: null } },
      { trustsForwardedHeaders: false },
    ],
    [{ headers: { earlyRequestHeaders: null } }, { earlyHeaders: [] }],
    [{ oidc: null }, { oidc: undefined }],
    [{ oidc: { provider: { issuer: 'i' } } }, { oidc: {} }],
    [
      { oidc: { redirectURL: 'https://a/oauth2/callback' } },
      { oidc: { redirectUrl: 'https://a/oauth2/callback' } },
    ],
  ])('reads the spec %j', (spec, expected) => {
    expect(policy(spec)).toMatchObject({
      isHttp3: undefined,
      healthCheckPath: undefined,
      streamIdleSeconds: undefined,
      ...expected,
    });
  });
});

describe('a pod of Envoy', () => {
  const pod = (status: unknown, spec: unknown = {}) =>
    readObject('pods', { metadata, spec, status });

  it.each([
    [null, { phase: 'Unknown', ip: undefined, waiting: [], conditions: [] }],
    [{ phase: 'Running', podIP: '10.100.1.2' }, { ip: '10.100.1.2' }],
    [{ phase: 7 }, { phase: 'Unknown' }],
    [
      { conditions: [{ lastProbeTime: null, status: 'True', type: 'Ready' }] },
      { conditions: [{ type: 'Ready', status: 'True' }] },
    ],
    [
      {
        containerStatuses: [
          { state: { waiting: { reason: 'CrashLoopBackOff' } } },
          { state: { waiting: {} } },
          { state: null },
          null,
        ],
      },
      { waiting: ['CrashLoopBackOff'] },
    ],
  ])('with the status %j', (status, expected) => {
    expect(pod(status)).toMatchObject(expected);
  });

  it('keeps nothing of what its containers run', () => {
    const spec = {
      nodeName: 'node-us-east-1a',
      containers: [{ env: [{ name: 'TOKEN', value: 'secret' }] }],
    };

    expect(JSON.stringify(pod({}, spec))).not.toMatch(/TOKEN|secret/);
    expect(pod({}, spec)?.node).toBe('node-us-east-1a');
  });
});

describe('a Deployment of Envoy', () => {
  it.each([
    [{}, {}, [1, 0, 0, 0]],
    [{ replicas: 3 }, { readyReplicas: 3, updatedReplicas: 1 }, [3, 3, 0, 1]],
    [{ replicas: null }, null, [1, 0, 0, 0]],
    [{ replicas: '3' }, { availableReplicas: '3' }, [1, 0, 0, 0]],
  ])('with %j and %j counts %j', (spec, status, [replicas, ...counts]) => {
    const read = readObject('deployments', { metadata, spec, status });

    expect(read?.replicas).toBe(replicas);
    expect([
      read?.readyReplicas,
      read?.availableReplicas,
      read?.updatedReplicas,
    ]).toEqual(counts);
  });
});
