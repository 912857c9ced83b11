import type { Service } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  ago,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anEvent,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { controllerSilent } from './K45-controller-silent';

const LBC = 'service.k8s.aws/resources';
const AUTO = 'service.eks.amazonaws.com/resources';

const waiting = (
  finalizers: readonly string[] = [],
  overrides: Partial<Service> = {},
  seconds = 1800,
) =>
  aManagedService({
    hostnames: [],
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      finalizers,
      creationTimestamp: ago(seconds),
    }),
    ...overrides,
  });

const seeing = (service: Service, others: Partial<EdgeTopology> = {}) =>
  aSeen({
    service,
    events: [],
    controllerActedAt: undefined,
    controllerTraces: [],
    ...others,
  });

const ofLbc = { name: 'lbc', services: 3, bindings: 6 } as const;
const ofAuto = { name: 'eks-auto', services: 2, bindings: 0 } as const;
const ofInTree = { name: 'in-tree', services: 1, bindings: 0 } as const;

describeRule(controllerSilent, {
  fires: {
    'a cluster in which no controller ever worked': {
      seen: seeing(waiting()),
      object: {
        group: '',
        kind: 'Service',
        namespace: ENVOY_NAMESPACE,
        name: ENVOY_NAME,
      },
      message:
        'Clients of https://pay.example.com get no address, because the AWS Load Balancer Controller is silent: nothing in this cluster was ever made by it or by any other: most likely none is installed.',
      observed:
        'class service.k8s.aws/nlb; finalizers none; no event on the Service; 0 Services of the cluster with service.k8s.aws/resources; last event of a load balancer controller: none',
      expected: `the finalizer ${LBC} or an event within a minute`,
      remedy:
        'Ask the platform team to install the AWS Load Balancer Controller.',
      since: ago(1800),
    },
    'a cluster that another controller serves': {
      seen: seeing(waiting(), { controllerTraces: [ofInTree, ofAuto] }),
      message: expect.stringMatching(
        /load balancers are made here by EKS Auto Mode, which takes the class eks\.amazonaws\.com\/nlb\.$/,
      ),
      remedy: expect.stringMatching(
        /^Set envoyService\.loadBalancerClass to eks\.amazonaws\.com\/nlb in /,
      ),
    },
    'the class of EKS Auto Mode where the other controller runs': {
      seen: seeing(
        waiting([], { loadBalancerClass: 'eks.amazonaws.com/nlb' }),
        { controllerTraces: [ofLbc] },
      ),
      message: expect.stringContaining(
        'because EKS Auto Mode is silent: nothing in this cluster was ever made by it, but load balancers are made here by the AWS Load Balancer Controller',
      ),
      expected: `the finalizer ${AUTO} or an event within a minute`,
    },
    'a cloud provider that worked here alone, which takes no class': {
      seen: seeing(waiting(), { controllerTraces: [ofInTree] }),
      message: expect.stringMatching(/most likely none is installed\.$/),
    },
    'a controller that worked here and speaks of nothing now': {
      seen: seeing(waiting(), { controllerTraces: [ofLbc] }),
      message: expect.stringContaining('speaks of nothing now: it is down'),
      observed: expect.stringContaining('3 Services of the cluster with'),
      remedy:
        'Look whether the AWS Load Balancer Controller runs, then at its log.',
    },
    'a controller whose last word is older than the Service': {
      seen: seeing(waiting(), {
        controllerTraces: [ofLbc],
        controllerActedAt: ago(7200),
      }),
      message: expect.stringContaining(
        `has spoken of nothing since ${ago(7200)}: it is down`,
      ),
      observed: expect.stringContaining(ago(7200)),
    },
    'a class that only a webhook of the controller can have set': {
      seen: seeing(waiting(), {
        envoyProxy: anEnvoyProxy({ loadBalancerClass: undefined }),
      }),
      message: expect.stringContaining('it has worked in this cluster before'),
    },
    'a class of which nobody knows who asked for it': {
      seen: seeing(waiting(), { envoyProxy: undefined }),
      message: expect.stringMatching(/most likely none is installed\.$/),
    },
    'a controller that began and went silent': {
      seen: seeing(waiting([LBC]), { controllerTraces: [ofLbc] }),
      message: expect.stringContaining(
        `it has taken the Service ${ENVOY_NAME} up and has said nothing of it since`,
      ),
      remedy: `Search the log of the AWS Load Balancer Controller for the Service ${ENVOY_NAME}.`,
    },
    'the same while it speaks of others': {
      seen: seeing(waiting([LBC]), { controllerActedAt: ago(60) }),
    },
  },
  quiet: {
    'an edge with its address': aSeen(),
    'a Service of four minutes': seeing(waiting([], {}, 240)),
    'a Service of another type': seeing(waiting([], { type: 'ClusterIP' })),
    'a Service that nobody is meant to own, which K08 tells': seeing(
      waiting([], { loadBalancerClass: undefined }),
    ),
    'a foreign class, which K11 tells': seeing(
      waiting([], { loadBalancerClass: 'tailscale' }),
    ),
    'a Service that the cloud provider took': seeing(
      waiting(['service.kubernetes.io/load-balancer-cleanup'], {
        loadBalancerClass: undefined,
      }),
    ),
    'a Service left out while others were served, which K08 tells': seeing(
      waiting(),
      { controllerActedAt: ago(60), controllerTraces: [ofLbc] },
    ),
    'a controller that has spoken of the Service': seeing(waiting(), {
      events: [anEvent({ type: 'Warning', reason: 'FailedBuildModel' })],
    }),
    'a Service that is being deleted': seeing(
      aManagedService({
        hostnames: [],
        metadata: aMeta({ name: ENVOY_NAME, deletionTimestamp: ago(900) }),
      }),
    ),
    'no Service': aSeen({ service: undefined }),
  },
});
