import {
  ago,
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aTargetGroupBinding,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_HOSTNAME,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { loadBalancerGone } from './A34-load-balancer-gone';

const gone = { loadBalancer: undefined, listeners: [], targetGroups: [] };

const owned = (finalizer: string, deletionTimestamp?: string) => ({
  ...gone,
  service: aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      finalizers: [finalizer],
      deletionTimestamp,
    }),
  }),
});

describeRule(loadBalancerGone, {
  fires: {
    'a load balancer that somebody deleted': {
      seen: aSeen(gone),
      object: {
        group: '',
        kind: 'Service',
        namespace: ENVOY_NAMESPACE,
        name: ENVOY_NAME,
      },
      path: 'status.loadBalancer.ingress[0].hostname',
      message: `Clients of https://pay.example.com get no answer, because the load balancer ${LOAD_BALANCER_HOSTNAME} does not exist in AWS any more, although Kubernetes still names it.`,
      remedy: `Touch the Service ${ENVOY_NAME} in ${ENVOY_NAMESPACE}, for example with an annotation, so that the controller makes a new load balancer, then mend the records in DNS: its name will be another one.`,
    },
  },
  quiet: {
    'a load balancer that exists': aSeen(),
    'an answer of AWS that may be older than the load balancer': aSeen({
      ...gone,
      events: [anEvent({ lastSeen: ago(300) })],
    }),
    'a Service without a host name': aSeen({
      ...gone,
      service: aManagedService({ hostnames: [] }),
    }),
    'a Service that is being deleted': aSeen(
      owned('service.k8s.aws/resources', ago(60)),
    ),
    'a load balancer of the cloud provider, which may be a classic one': aSeen(
      owned('service.kubernetes.io/load-balancer-cleanup'),
    ),
    'a load balancer of another account': aSeen({
      ...gone,
      targetGroupBindings: [
        aTargetGroupBinding(443, {
          targetGroupArn:
            'arn:aws:elasticloadbalancing:eu-west-1:9:targetgroup/a/b',
        }),
      ],
    }),
    'no Service': aSeen({ ...gone, service: undefined }),
  },
});
