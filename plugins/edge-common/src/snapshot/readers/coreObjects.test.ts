import { readObject } from './readObject';

const created = '2026-11-23T16:48:05Z';
const uid = '9ff5daf6-40b9-4532-9730-fa75fc8fe331';
const name = 'envoy-payments-payments-edge-aa3a793f';
const namespace = 'envoy-gateway-system';
const owner = {
  'app.kubernetes.io/managed-by': 'envoy-gateway',
  'gateway.envoyproxy.io/owning-gateway-name': 'payments-edge',
};
const metadata = { name, namespace, uid, creationTimestamp: created };
const meta = {
  ...metadata,
  generation: undefined,
  deletionTimestamp: undefined,
  labels: {},
  annotations: {},
  finalizers: [],
};

describe('a Service as the controllers leave it', () => {
  const raw = {
    metadata: {
      ...metadata,
      labels: owner,
      annotations: {
        'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
      },
      finalizers: ['service.k8s.aws/resources'],
      ownerReferences: [{ kind: 'GatewayClass', name: 'envoy' }],
      managedFields: [
        { manager: 'envoy-gateway', time: '2026-11-23T16:49:10Z' },
        { manager: 'controller', time: '2026-11-23T16:48:04Z' },
        {
          manager: 'controller',
          subresource: 'status',
          time: '2026-11-23T17:30:00Z',
        },
      ],
    },
    spec: {
      allocateLoadBalancerNodePorts: true,
      clusterIP: '10.96.204.243',
      externalTrafficPolicy: 'Local',
      healthCheckNodePort: 32027,
      loadBalancerClass: 'service.k8s.aws/nlb',
      ports: [
        {
          name: 'http-443',
          nodePort: 31882,
          port: 443,
          protocol: 'TCP',
          targetPort: 10443,
          appProtocol: 'kubernetes.io/h2c',
        },
      ],
      selector: owner,
      sessionAffinity: 'None',
      type: 'LoadBalancer',
    },
    status: {
      loadBalancer: {
        ingress: [
          { hostname: 'k8s-a.elb.amazonaws.com', ports: [{ port: 443 }] },
        ],
      },
    },
  };

  it('keeps what status and rules read, and nothing else', () => {
    expect(readObject('services', raw)).toStrictEqual({
      kind: 'Service',
      metadata: {
        ...meta,
        labels: owner,
        annotations: raw.metadata.annotations,
        finalizers: ['service.k8s.aws/resources'],
      },
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      allocateNodePorts: true,
      externalTrafficPolicy: 'Local',
      ports: raw.spec.ports,
      selector: owner,
      hostnames: ['k8s-a.elb.amazonaws.com'],
      conditions: [],
      changedAt: '2026-11-23T16:49:10Z',
    });
  });

  it.each([
    ['no address yet', { status: { loadBalancer: {} } }, { hostnames: [] }],
    [
      'addresses by number only',
      { status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } } },
      { hostnames: [] },
    ],
    [
      'two addresses',
      {
        status: {
          loadBalancer: { ingress: [{ hostname: 'a' }, { hostname: 'b' }] },
        },
      },
      { hostnames: ['a', 'b'] },
    ],
    ['no spec', { spec: null }, { type: 'ClusterIP', ports: [], selector: {} }],
    [
      'ports that are none',
      { spec: { ports: [null, 80, { port: '80' }, { port: 80 }] } },
      { ports: [{ port: 80, protocol: 'TCP' }] },
    ],
    [
      'an external name',
      { spec: { type: 'ExternalName' } },
      { type: 'ExternalName' },
    ],
    ['no selector', { spec: { selector: null } }, { selector: {} }],
    [
      'nobody who says when it wrote',
      { metadata: { name: 'envoy', managedFields: [null, { time: 1 }, 'x'] } },
      { changedAt: undefined },
    ],
    [
      'a word where node ports are told',
      { spec: { allocateLoadBalancerNodePorts: 'false' } },
      { allocateNodePorts: true },
    ],
  ])('may have %s', (_, overrides, expected) => {
    expect(readObject('services', { ...raw, ...overrides })).toMatchObject(
      expected,
    );
  });
});

describe('an EndpointSlice as the cluster sends it', () => {
  const labels = { 'kubernetes.io/service-name': 'api-service' };
  const raw = { metadata: { ...metadata, labels }, addressType: 'IPv4' };
  const endpoint = (conditions: unknown) =>
    readObject('endpointslices', { ...raw, endpoints: [{ conditions }] })
      ?.endpoints[0];

  it('is empty where no pod is ready: the API sends null for both lists', () => {
    expect(
      readObject('endpointslices', { ...raw, endpoints: null, ports: null }),
    ).toStrictEqual({
      kind: 'EndpointSlice',
      metadata: { ...meta, labels },
      serviceName: 'api-service',
      ports: [],
      endpoints: [],
    });
  });

  it.each([
    [undefined, true, false],
    [{}, true, false],
    [{ ready: null }, true, false],
    [{ ready: true, serving: true, terminating: false }, true, false],
    [{ ready: false, serving: false, terminating: false }, false, false],
    [{ ready: false, serving: true, terminating: true }, false, true],
    [{ ready: 'false' }, true, false],
  ])(
    'with the conditions %j is ready %s, ending %s',
    (raws, ready, terminating) => {
      expect(endpoint(raws)).toMatchObject({ ready, terminating });
    },
  );

  it.each([
    [[{ port: 8080 }], [{ name: undefined, port: 8080 }]],
    [[{ name: '', port: 8080 }], [{ name: undefined, port: 8080 }]],
    [[{ name: 'http', port: null }], [{ name: 'http', port: undefined }]],
    [[null], [{ name: undefined, port: undefined }]],
  ])('reads the ports %j', (ports, expected) => {
    expect(readObject('endpointslices', { ...raw, ports })?.ports).toEqual(
      expected,
    );
  });

  it.each([
    [{}, undefined],
    [{ 'kubernetes.io/service-name': '' }, undefined],
    [labels, 'api-service'],
  ])('with the labels %j belongs to %s', (given, serviceName) => {
    expect(
      readObject('endpointslices', { metadata: { name, labels: given } })
        ?.serviceName,
    ).toBe(serviceName);
  });
});

describe('a TargetGroupBinding as the controller writes it', () => {
  const spec = {
    ipAddressType: 'ipv4',
    networking: { ingress: [] },
    serviceRef: { name, port: 443 },
    targetGroupARN:
      'arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/k8s/1',
    targetGroupProtocol: 'TCP',
    targetType: 'ip',
    vpcID: 'vpc-5f9c5d37f23233d64',
  };
  const raw = {
    apiVersion: 'elbv2.k8s.aws/v1beta1',
    kind: 'TargetGroupBinding',
    metadata,
    spec,
    status: { observedGeneration: 1 },
  };

  it('keeps the bridge to AWS', () => {
    expect(readObject('targetgroupbindings', raw)).toStrictEqual({
      kind: 'TargetGroupBinding',
      group: 'elbv2.k8s.aws',
      metadata: meta,
      targetGroupArn: spec.targetGroupARN,
      targetType: 'ip',
      serviceName: name,
      servicePort: 443,
      observedGeneration: 1,
      conditions: [],
    });
  });

  it.each([
    [{ apiVersion: 'v1' }, { group: 'elbv2.k8s.aws' }],
    [{ apiVersion: 'eks.amazonaws.com/v1' }, { group: 'eks.amazonaws.com' }],
    [{ spec: null }, { targetGroupArn: '', serviceName: '', servicePort: 0 }],
    [
      { spec: { serviceRef: { port: 'http-443' } } },
      { servicePort: 'http-443' },
    ],
    [{ status: null }, { observedGeneration: undefined, conditions: [] }],
    [
      { status: { conditions: [{ type: 'Ready', status: 'False' }] } },
      { conditions: [{ type: 'Ready', status: 'False' }] },
    ],
  ])('with %j is %j', (overrides, expected) => {
    expect(
      readObject('targetgroupbindings', { ...raw, ...overrides }),
    ).toMatchObject(expected);
  });
});
