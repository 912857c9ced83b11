import type { EdgeState } from '../hops';
import {
  aCondition,
  aDeployment,
  aGateway,
  aGatewayClass,
  aListenerStatus,
  aLoadBalancer,
  aManagedService,
  aMeta,
  anEnvoyEndpointSlice,
  anEnvoyProxy,
  anEvent,
  aPod,
  aTargetGroupBinding,
  aTopology,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_HOSTNAME,
  OWNING_LABELS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { found, hopOf, reported, serviceMeta } from './__fixtures__/reported';

const IN_TREE = 'service.kubernetes.io/load-balancer-cleanup';
const LBC = 'service.k8s.aws/resources';
const NLB = LOAD_BALANCER_HOSTNAME;
const ELB = 'a1b2.eu-west-1.elb.amazonaws.com';

/** The healthy edge whose Envoy objects stand elsewhere and are named otherwise. */
const moved = (namespace: string, name: string): EdgeTopology => {
  const at = { namespace, name };
  const [event] = [anEvent()];
  return aTopology({
    service: aManagedService({ metadata: serviceMeta(at) }),
    deployment: aDeployment({
      metadata: aMeta({ ...at, labels: OWNING_LABELS }),
    }),
    pods: [
      aPod({
        metadata: aMeta({ namespace, name: 'e-1', labels: OWNING_LABELS }),
      }),
    ],
    envoyEndpoints: [
      {
        ...anEnvoyEndpointSlice(),
        metadata: aMeta({ namespace, name: `${name}-x` }),
        serviceName: name,
      },
    ],
    targetGroupBindings: [80, 443].map(port => ({
      ...aTargetGroupBinding(port),
      metadata: aMeta({ namespace, name: `k8s-${port}` }),
      serviceName: name,
    })),
    events: [
      { ...event, regarding: { ...event.regarding, ...at, uid: undefined } },
    ],
  });
};

describe('where Envoy’s objects stand', () => {
  it.each([
    ['the default namespace, by the default name', ENVOY_NAMESPACE, ENVOY_NAME],
    ['the Gateway’s namespace (GatewayNamespaceMode)', 'payments', 'pay-edge'],
    ['a name of one’s own (envoyService.name)', ENVOY_NAMESPACE, 'entry'],
    ['any other namespace', 'edge-system', 'whatever'],
  ])('does not matter: %s', (_, namespace, name) => {
    const report = found(moved(namespace, name));

    expect(report.state).toBe('ready');
    expect(report.map.nodes.map(({ object }) => object)).toContainEqual({
      group: '',
      kind: 'Service',
      namespace,
      name,
    });
  });
});

describe('merged Gateways', () => {
  const ofClass = {
    'app.kubernetes.io/component': 'proxy',
    'app.kubernetes.io/managed-by': 'envoy-gateway',
    'gateway.envoyproxy.io/owning-gatewayclass': 'envoy',
  };
  const classEnvoyProxy = anEnvoyProxy({
    metadata: aMeta({ name: 'merged', namespace: ENVOY_NAMESPACE }),
    mergeGateways: true,
  });
  const merged = (overrides: Partial<EdgeTopology> = {}): EdgeTopology =>
    aTopology({
      gateway: aGateway({
        infrastructure: { annotations: {}, labels: {} },
      }),
      gatewayClass: aGatewayClass({
        parametersRef: {
          group: 'gateway.envoyproxy.io',
          kind: 'EnvoyProxy',
          name: 'merged',
          namespace: ENVOY_NAMESPACE,
        },
      }),
      envoyProxy: undefined,
      classEnvoyProxy,
      service: aManagedService({ metadata: serviceMeta({ labels: ofClass }) }),
      deployment: aDeployment({
        metadata: aMeta({
          name: ENVOY_NAME,
          namespace: ENVOY_NAMESPACE,
          labels: ofClass,
        }),
      }),
      pods: [
        aPod({
          metadata: aMeta({
            name: 'e',
            namespace: ENVOY_NAMESPACE,
            labels: ofClass,
          }),
        }),
      ],
      ...overrides,
    });

  it('share one Service, and each is ready', () => {
    const report = found(merged());

    expect(report.state).toBe('ready');
    expect(hopOf(report, 'envoy')?.state).toBe('ready');
  });

  it('run on, frozen, when the EnvoyProxy that merged them is gone', () => {
    const report = found(merged({ classEnvoyProxy: undefined }));

    expect(report).toMatchObject({ state: 'degraded', firstBroken: 'gateway' });
    expect(report.causes[0]).toMatchObject({
      ruleId: 'K30',
      message: expect.stringContaining('the EnvoyProxy merged was deleted'),
    });
  });

  it('break where their listeners clash, although Programmed reads True', () => {
    const conflict = [
      aCondition('Conflicted', { reason: 'HostnameConflict' }),
      aCondition('Programmed', { status: 'False', reason: 'Invalid' }),
    ];
    const report = found(
      merged({
        gateway: aGateway({
          infrastructure: { annotations: {}, labels: {} },
          conditions: [
            aCondition('Accepted', {
              status: 'False',
              reason: 'ListenersNotValid',
            }),
            aCondition('Programmed'),
          ],
          listenerStatuses: ['http', 'https'].map(name =>
            aListenerStatus({ name, conditions: conflict }),
          ),
        }),
      }),
    );

    expect(report).toMatchObject({ state: 'broken', firstBroken: 'gateway' });
  });
});

describe('the controller that made the load balancer', () => {
  const eks = {
    service: aManagedService({
      loadBalancerClass: 'eks.amazonaws.com/nlb',
      metadata: serviceMeta({
        finalizers: ['service.eks.amazonaws.com/resources'],
      }),
    }),
    targetGroupBindings: [80, 443].map(port => ({
      ...aTargetGroupBinding(port),
      group: 'eks.amazonaws.com',
    })),
    envoyProxy: anEnvoyProxy({ loadBalancerClass: 'eks.amazonaws.com/nlb' }),
    loadBalancer: aLoadBalancer({
      tags: {
        'eks:eks-cluster-name': 'demo-eu',
        'service.eks.amazonaws.com/stack': `${ENVOY_NAMESPACE}/${ENVOY_NAME}`,
      },
    }),
  };

  it('may be EKS Auto Mode', () => {
    const report = found(aTopology(eks));

    expect(report.state).toBe('ready');
    expect(hopOf(report, 'controller')?.evidence[0].value).toBe(
      'EKS Auto Mode',
    );
    expect(JSON.stringify(report.map)).toContain('eks.amazonaws.com');
  });

  it('is found by the tags of EKS Auto Mode while the load balancer is half built', () => {
    const report = found(
      aTopology({
        ...eks,
        service: { ...eks.service, hostnames: [] },
        targetGroupBindings: [],
      }),
    );

    expect(report.loadBalancer?.name).toBe('k8s-envoygat-envoypay-3803bcabf7');
  });

  it('may be the cloud provider of Kubernetes, whose load balancer is not read', () => {
    const report = found(
      aTopology({
        envoyProxy: anEnvoyProxy({ loadBalancerClass: undefined }),
        service: aManagedService({
          loadBalancerClass: undefined,
          hostnames: ['a1b2.eu-west-1.elb.amazonaws.com'],
          metadata: serviceMeta({
            finalizers: ['service.kubernetes.io/load-balancer-cleanup'],
          }),
        }),
        targetGroupBindings: [],
        events: [],
      }),
    );

    expect(report.state).toBe('degraded');
    expect(hopOf(report, 'loadBalancer')).toMatchObject({
      state: 'unknown',
      summary: expect.stringContaining('the cloud provider of Kubernetes'),
    });
    expect(report.causes[0].ruleId).toBe('M05');
  });

  it.each<[string, string[], string[], EdgeState, string | undefined]>([
    ['beside the right one', [IN_TREE, LBC], [NLB], 'ready', undefined],
    [
      'alone, with a classic load balancer',
      [IN_TREE],
      [ELB],
      'degraded',
      'K08',
    ],
    ['alone, with nothing behind it', [IN_TREE], [], 'broken', 'K08'],
  ])(
    'may have left the finalizer of in-tree on the Service: %s',
    (_, finalizers, hostnames, ...verdict) => {
      const isRight = finalizers.includes(LBC);
      const report = found(
        aTopology({
          service: aManagedService({
            hostnames,
            metadata: serviceMeta({ finalizers }),
          }),
          ...(isRight ? {} : { targetGroupBindings: [], events: [] }),
        }),
      );

      expect([report.state, report.causes[0]?.ruleId]).toEqual(verdict);
    },
  );

  it('may have put it into a region nobody reads', () => {
    const report = reported({
      loadBalancer: undefined,
      service: aManagedService({
        hostnames: [LOAD_BALANCER_HOSTNAME.replace('eu-west-1', 'us-east-2')],
      }),
    });

    expect(hopOf(report, 'loadBalancer')).toMatchObject({
      state: 'unknown',
      summary: expect.stringContaining('us-east-2'),
    });
  });
});
