import {
  ago,
  aManagedService,
  aMeta,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { deletionHangs } from './K27-deletion-hangs';

const OURS = 'service.k8s.aws/resources';
const ATTRIBUTES = 'service.beta.kubernetes.io/aws-load-balancer-attributes';

const going = (
  seconds: number,
  annotations: Record<string, string> = {},
  finalizers = [OURS],
) =>
  aSeen({
    gateway: undefined,
    service: aManagedService({
      metadata: aMeta({
        name: ENVOY_NAME,
        namespace: ENVOY_NAMESPACE,
        deletionTimestamp: ago(seconds),
        finalizers,
        annotations,
      }),
    }),
  });

describeRule(deletionHangs, {
  fires: {
    'a Service that is protected from deletion': {
      seen: going(3600, { [ATTRIBUTES]: 'deletion_protection.enabled=true' }),
      since: ago(3600),
      path: 'metadata.finalizers',
      message: expect.stringMatching(/cannot go: deletion protection is on\.$/),
      observed: `Terminating since ${ago(3600)}, held by ${OURS}`,
      remedy: `Set deletion_protection.enabled=false in the annotations of the Service ${ENVOY_NAME} itself: nothing else reaches it any more.`,
    },
    'a Service whose controller does nothing': {
      seen: going(900),
      message: expect.stringContaining('has not removed the load balancer'),
    },
    'a Service of EKS Auto Mode': {
      seen: going(900, {}, ['service.eks.amazonaws.com/resources']),
    },
  },
  quiet: {
    'a Service that stays': aSeen(),
    'a deletion of five minutes': going(300),
    'a Service that somebody else holds': going(900, {}, ['example.com/x']),
    'no Service': aSeen({ service: undefined }),
  },
});
