import {
  aGateway,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aTargetGroup,
  aBundle,
  aTopology,
} from '../../testUtils';
import {
  askedField,
  askedTargetType,
  askedWorkload,
  hasNodePorts,
  isProxyKnown,
  proxyPlace,
  targetTypeInForce,
} from './askedProxy';

const platform = anEnvoyProxy({
  metadata: aMeta({ name: 'platform', namespace: 'envoy-gateway-system' }),
  replicas: 5,
  workload: { minReplicas: 3, drainSeconds: 120 },
});

const silent = anEnvoyProxy({ replicas: undefined, workload: undefined });
const article = aGateway({ infrastructure: { annotations: {}, labels: {} } });

describe('the layers of EnvoyProxy', () => {
  it('let the one of the Gateway win', () => {
    const topology = aTopology({ classEnvoyProxy: platform });

    expect(askedField(topology, 'replicas')).toBe(2);
    expect(askedWorkload(topology, 'drainSeconds')).toBe(360);
  });

  it('fall back to the one of the class, field by field', () => {
    const topology = aTopology({
      classEnvoyProxy: platform,
      envoyProxy: silent,
    });

    expect(askedField(topology, 'replicas')).toBe(5);
    expect(askedWorkload(topology, 'minReplicas')).toBe(3);
  });

  it('are that of the class alone where Gateways are merged', () => {
    const topology = aTopology({
      classEnvoyProxy: { ...platform, mergeGateways: true },
    });

    expect(askedField(topology, 'replicas')).toBe(5);
    expect(askedWorkload(topology, 'isSpread')).toBeUndefined();
  });

  it('leave the class out where the one of the Gateway replaces it', () => {
    const topology = aTopology({
      classEnvoyProxy: platform,
      envoyProxy: { ...silent, mergeType: undefined },
    });

    expect(askedField(topology, 'replicas')).toBeUndefined();
    expect(askedWorkload(topology, 'minReplicas')).toBeUndefined();
  });
});

it.each([
  ['the EnvoyProxy of the Gateway', aTopology(), 'EnvoyProxy', 'spec.x'],
  [
    'the EnvoyProxy of the class',
    aTopology({ envoyProxy: undefined, classEnvoyProxy: platform }),
    'EnvoyProxy',
    'spec.x',
  ],
  [
    'the reference a Gateway lacks',
    aTopology({ envoyProxy: undefined, gateway: article }),
    'Gateway',
    'spec.infrastructure.parametersRef',
  ],
])('puts a field into %s', (_, topology, kind, path) => {
  expect(proxyPlace(topology, 'spec.x')).toEqual({
    object: expect.objectContaining({ kind }),
    path,
  });
});

it('has no place for a field without a Gateway', () => {
  expect(
    proxyPlace(
      aTopology({ envoyProxy: undefined, gateway: undefined }),
      'spec.x',
    ),
  ).toBeUndefined();
});

it.each([
  ['an EnvoyProxy that exists', aTopology(), true],
  [
    'a Gateway that names none',
    aTopology({ envoyProxy: undefined, gateway: article }),
    true,
  ],
  ['one that is missing', aTopology({ envoyProxy: undefined }), false],
  [
    'one that is missing and would be ignored',
    aTopology({
      envoyProxy: undefined,
      classEnvoyProxy: { ...platform, mergeGateways: true },
    }),
    true,
  ],
])('tells whether everything asked is known: %s', (_, topology, known) => {
  expect(isProxyKnown(topology)).toBe(known);
});

it.each([
  ['the Service that runs', aTopology(), false],
  [
    'the Service that runs against the manifests',
    aTopology({ service: aManagedService({ allocateNodePorts: true }) }),
    true,
  ],
  ['the manifests before there is a Service', aBundle(), false],
  [
    'the default of Kubernetes',
    aBundle({ envoyProxy: anEnvoyProxy({ allocateNodePorts: undefined }) }),
    true,
  ],
])('asks for node ports: %s', (_, topology, has) => {
  expect(hasNodePorts(topology)).toBe(has);
});

describe('the target type', () => {
  const unsaid = anEnvoyProxy({ serviceAnnotations: {} });

  it.each([
    ['what is asked', aTopology(), 'ip'],
    [
      'the default of the controller',
      aTopology({ envoyProxy: unsaid }),
      'instance',
    ],
    [
      'that of the deprecated type nlb-ip',
      aTopology({
        envoyProxy: {
          ...unsaid,
          serviceAnnotations: {
            'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb-ip',
          },
        },
      }),
      'ip',
    ],
    [
      'the default of EKS Auto Mode',
      aTopology({
        envoyProxy: { ...unsaid, loadBalancerClass: 'eks.amazonaws.com/nlb' },
      }),
      'ip',
    ],
  ])('is %s', (_, topology, type) => {
    expect(askedTargetType(topology)).toBe(type);
  });

  it('in force is what AWS has', () => {
    const targetGroups = [aTargetGroup(443, { targetType: 'instance' })];

    expect(targetTypeInForce(aTopology({ targetGroups }))).toBe('instance');
    expect(targetTypeInForce(aTopology({ targetGroups: [] }))).toBe('ip');
  });
});
