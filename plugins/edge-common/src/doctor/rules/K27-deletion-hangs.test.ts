import type { EdgeTopology } from '../../topology';
import {
  ago,
  aManagedService,
  aMeta,
  aSeen,
  aWarning,
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
  events: EdgeTopology['events'] = [],
) =>
  aSeen({
    events,
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
    'a Service that AWS does not let go': {
      seen: going(
        900,
        {},
        [OURS],
        [
          aWarning(
            'FailedDeployModel',
            'operation error DeleteLoadBalancer, api error AccessDenied: no',
          ),
        ],
      ),
      message: expect.stringContaining(
        'cannot go: the load balancer controller says FailedDeployModel: the IAM role of the controller lacks a permission.',
      ),
      expected: 'removed within 10 minutes',
      remedy:
        'Give the role of the load balancer controller the permission the message names.',
    },
    'a Service whose finalizer the controller cannot take off': {
      seen: going(
        900,
        {},
        [OURS],
        [aWarning('FailedRemoveFinalizer', 'conflict of versions')],
      ),
      message: expect.stringContaining('says FailedRemoveFinalizer: '),
    },
    'a Service that somebody else holds': {
      seen: going(900, {}, ['example.com/x', 'example.com/y']),
      path: 'metadata.finalizers',
      message: `Clients of the edge pay-edge get no answer, because the Service ${ENVOY_NAME} is being deleted and cannot go: nobody has taken off the finalizer example.com/x and the finalizer example.com/y.`,
      observed: `Terminating since ${ago(
        900,
      )}, held by example.com/x, example.com/y`,
      remedy: expect.stringContaining('Ask the owner of example.com/x'),
    },
    'a Service of EKS Auto Mode': {
      seen: going(900, {}, ['service.eks.amazonaws.com/resources']),
    },
  },
  quiet: {
    'a Service that stays': aSeen(),
    'a deletion of five minutes': going(300),
    'a Service that nothing holds': going(900, {}, []),
    'no Service': aSeen({ service: undefined }),
  },
});
