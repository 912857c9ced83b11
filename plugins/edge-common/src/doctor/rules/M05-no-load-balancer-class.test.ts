import {
  aGateway,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anEvent,
  aSeen,
  aSeenBundle,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noLoadBalancerClass } from './M05-no-load-balancer-class';

const classless = anEnvoyProxy({ loadBalancerClass: undefined });
const TYPE = 'service.beta.kubernetes.io/aws-load-balancer-type';

const aService = (
  created: string,
  overrides: Parameters<typeof aManagedService>[0] = {},
  finalizers: string[] = [],
) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      annotations: PAY_EDGE_ANNOTATIONS,
      creationTimestamp: created,
      finalizers,
    }),
    loadBalancerClass: undefined,
    hostnames: [],
    ...overrides,
  });

const TARGET = 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type';

const asType = (
  type: string,
  targetType?: string,
): Readonly<Record<string, string>> => ({
  [TYPE]: type,
  ...(targetType && { [TARGET]: targetType }),
});
const typed = (type: string, targetType?: string) =>
  anEnvoyProxy({
    loadBalancerClass: undefined,
    serviceAnnotations: asType(type, targetType),
  });
const typedService = (type: string) => ({
  metadata: aMeta({
    name: ENVOY_NAME,
    namespace: ENVOY_NAMESPACE,
    annotations: asType(type),
  }),
});

const orphaned = aService('2026-11-23T11:00:00Z');

describeRule(noLoadBalancerClass, {
  fires: {
    'manifests without class and type': {
      seen: aSeenBundle({ envoyProxy: classless }),
      impact: 'risk',
      path: 'spec.provider.kubernetes.envoyService.loadBalancerClass',
      message:
        'Whether https://pay.example.com gets its load balancer depends on a webhook of the cluster, because no loadBalancerClass is set; without the webhook another controller answers, or none.',
      expected: 'service.k8s.aws/nlb',
    },
    'a Gateway without an EnvoyProxy': {
      seen: aSeenBundle({
        envoyProxy: undefined,
        gateway: aGateway({
          infrastructure: { annotations: PAY_EDGE_ANNOTATIONS, labels: {} },
        }),
      }),
      path: 'spec.infrastructure.parametersRef',
    },
    'a Service that nobody took for an hour': {
      seen: aSeen({ envoyProxy: classless, service: orphaned, events: [] }),
      impact: 'outage',
      message:
        'Clients of https://pay.example.com get no address, because no load balancer controller is told to own the Service of Envoy: it has neither a loadBalancerClass nor a type annotation that counts.',
    },
    'a Service of two minutes, which may still be taken': {
      seen: aSeen({
        envoyProxy: classless,
        service: aService('2026-11-23T11:58:00Z'),
        events: [],
      }),
      impact: 'risk',
    },
    'a load balancer by the cloud provider': {
      seen: aSeen({
        envoyProxy: classless,
        service: aService(
          '2026-11-23T11:00:00Z',
          { hostnames: ['a.elb.amazonaws.com'] },
          ['service.kubernetes.io/load-balancer-cleanup'],
        ),
        events: [],
      }),
      impact: 'partial',
      message:
        'The load balancer of https://pay.example.com ignores most settings, because the cloud provider of Kubernetes made it: the Service of Envoy has no loadBalancerClass.',
    },
    'the type annotation without a target type, which calls nobody': {
      seen: aSeen({
        envoyProxy: typed('external'),
        service: aService('2026-11-23T11:00:00Z', typedService('external')),
        events: [],
      }),
      impact: 'outage',
      observed: 'type external without a target type and no loadBalancerClass',
    },
    'the type of the cloud provider': {
      seen: aSeenBundle({ envoyProxy: typed('nlb', 'ip') }),
      observed: 'type nlb with target type ip and no loadBalancerClass',
    },
    'merged Gateways, whose class asks for none': {
      seen: aSeenBundle({
        classEnvoyProxy: anEnvoyProxy({
          metadata: aMeta({ name: 'platform', namespace: ENVOY_NAMESPACE }),
          loadBalancerClass: undefined,
          mergeGateways: true,
        }),
      }),
      object: expect.objectContaining({ name: 'platform' }),
    },
    'an EnvoyProxy that replaces the class of its GatewayClass': {
      seen: aSeenBundle({
        envoyProxy: anEnvoyProxy({
          loadBalancerClass: undefined,
          mergeType: undefined,
        }),
        classEnvoyProxy: anEnvoyProxy(),
      }),
    },
  },
  quiet: {
    'manifests with the class': aSeenBundle(),
    'a class from the GatewayClass, merged': aSeenBundle({
      envoyProxy: classless,
      classEnvoyProxy: anEnvoyProxy(),
    }),
    'the type annotation instead of a class': aSeenBundle({
      envoyProxy: anEnvoyProxy({
        loadBalancerClass: undefined,
        serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [TYPE]: 'external' },
      }),
    }),
    'the deprecated type that needs no target type': aSeenBundle({
      envoyProxy: typed('nlb-ip'),
    }),
    'a live Service whose class a webhook set': aSeen({
      envoyProxy: classless,
    }),
    'a live Service with the finalizer of the controller': aSeen({
      envoyProxy: classless,
      service: aService('2026-11-23T11:00:00Z', {}, [
        'service.k8s.aws/resources',
      ]),
      events: [],
    }),
    'a live Service the controller has refused': aSeen({
      envoyProxy: classless,
      service: orphaned,
      events: [aWarning('FailedBuildModel', 'Failed build model')],
    }),
    'a live Service the controller has reconciled': aSeen({
      envoyProxy: classless,
      service: orphaned,
      events: [anEvent()],
    }),
    'a Gateway whose EnvoyProxy is missing, and with it what it says':
      aSeenBundle({ envoyProxy: undefined }),
    'an edge without a Gateway and an EnvoyProxy': aSeen({
      gateway: undefined,
      envoyProxy: undefined,
      service: undefined,
    }),
  },
});
