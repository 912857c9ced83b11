import type { Service } from '../../snapshot';
import {
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { serviceNotOwned } from './K08-service-not-owned';

const orphan = (
  overrides: Partial<Service> = {},
  {
    created = '2026-11-23T11:00:00Z',
    finalizers = [],
    annotations = {},
  }: {
    created?: string;
    finalizers?: string[];
    annotations?: Record<string, string>;
  } = {},
) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      creationTimestamp: created,
      finalizers,
      annotations,
    }),
    loadBalancerClass: undefined,
    hostnames: [],
    ...overrides,
  });

const TYPE = 'service.beta.kubernetes.io/aws-load-balancer-type';
const TARGET_TYPE =
  'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type';

describeRule(serviceNotOwned, {
  fires: {
    'a Service without class, finalizer and event': {
      seen: aSeen({ service: orphan(), events: [] }),
      impact: 'outage',
      path: 'spec.loadBalancerClass',
      message: `Clients of https://pay.example.com get no address, because the AWS Load Balancer Controller does not own the Service ${ENVOY_NAME}: it has no loadBalancerClass.`,
      observed: 'class none, finalizers none',
      expected:
        'class service.k8s.aws/nlb, finalizer service.k8s.aws/resources',
    },
    'a class of another vendor': {
      seen: aSeen({
        service: orphan({ loadBalancerClass: 'tailscale' }),
        events: [],
      }),
      message: `Clients of https://pay.example.com get no address, because the AWS Load Balancer Controller does not own the Service ${ENVOY_NAME}: its class tailscale belongs to no known controller.`,
    },
    'a Service that the cloud provider took': {
      seen: aSeen({
        service: orphan(
          { hostnames: ['a.elb.amazonaws.com'] },
          { finalizers: ['service.kubernetes.io/load-balancer-cleanup'] },
        ),
        events: [],
      }),
      impact: 'partial',
      message: `The load balancer of https://pay.example.com is not as asked, because the AWS Load Balancer Controller does not own the Service ${ENVOY_NAME}: the cloud provider of Kubernetes has taken it instead.`,
    },
    'a Service of our class that the controller left out': {
      seen: aSeen({
        service: orphan({ loadBalancerClass: 'service.k8s.aws/nlb' }),
        events: [],
        controllerActedAt: '2026-11-23T11:50:00Z',
      }),
      impact: 'outage',
      message: `Clients of https://pay.example.com get no address, because the AWS Load Balancer Controller does not own the Service ${ENVOY_NAME}: the controller has acted on others since and left it out.`,
    },
    'a Service of two minutes, which is not trouble yet': {
      seen: aSeen({
        service: orphan({}, { created: '2026-11-23T11:58:00Z' }),
        events: [],
      }),
      impact: 'none',
    },
  },
  quiet: {
    'a Service with class and finalizer': aSeen(),
    'a refused Service, which has events and no finalizer yet': aSeen({
      service: orphan(),
      events: [aWarning('FailedBuildModel', 'Failed build model')],
    }),
    'a Service the controller has spoken of': aSeen({
      service: orphan(),
      events: [anEvent()],
    }),
    'a Service of our class whose controller is silent': aSeen({
      service: orphan({ loadBalancerClass: 'service.k8s.aws/nlb' }),
      events: [],
      controllerActedAt: undefined,
    }),
    'a Service of our class made after the controller last spoke': aSeen({
      service: orphan({ loadBalancerClass: 'service.k8s.aws/nlb' }),
      events: [],
      controllerActedAt: '2026-11-23T11:00:30Z',
    }),
    'a Service asked for by the type annotation': aSeen({
      service: orphan(
        {},
        { annotations: { [TYPE]: 'external', [TARGET_TYPE]: 'ip' } },
      ),
      events: [],
    }),
    'a Service of EKS Auto Mode': aSeen({
      service: orphan(
        { loadBalancerClass: 'eks.amazonaws.com/nlb' },
        { finalizers: ['service.eks.amazonaws.com/resources'] },
      ),
      events: [],
    }),
    'a Service of half a minute': aSeen({
      service: orphan({}, { created: '2026-11-23T11:59:30Z' }),
      events: [],
    }),
    'a Service that wants no load balancer': aSeen({
      service: orphan({ type: 'ClusterIP' }),
      events: [],
    }),
    'no Service': aSeen({ service: undefined, events: [] }),
  },
});
