import {
  ago,
  aManagedService,
  aMeta,
  aPod,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { leftBehind } from './K32-left-behind';

describeRule(leftBehind, {
  fires: {
    'a Service and a Deployment without their Gateway': {
      seen: aSeen({ gateway: undefined }),
      object: {
        group: '',
        kind: 'Service',
        namespace: ENVOY_NAMESPACE,
        name: ENVOY_NAME,
      },
      message: `The Gateway pay-edge is gone, and the Service ${ENVOY_NAME} and the Deployment ${ENVOY_NAME} stayed: the load balancer is still running and paid for.`,
      impact: 'outage',
      remedy: `Delete the Service ${ENVOY_NAME} and the Deployment ${ENVOY_NAME} in ${ENVOY_NAMESPACE} by hand, once nobody uses the edge any more.`,
    },
    'pods that came and went a moment ago': {
      seen: aSeen({
        gateway: undefined,
        pods: [
          aPod({
            metadata: aMeta({ name: 'going', deletionTimestamp: ago(20) }),
          }),
        ],
      }),
      impact: 'risk',
    },
    'a Deployment alone': {
      seen: aSeen({ gateway: undefined, service: undefined }),
      object: expect.objectContaining({ kind: 'Deployment' }),
    },
  },
  quiet: {
    'an edge with its Gateway': aSeen(),
    'a Service that is being deleted': aSeen({
      gateway: undefined,
      service: aManagedService({
        metadata: aMeta({ name: ENVOY_NAME, deletionTimestamp: ago(60) }),
      }),
    }),
    'nothing left': aSeen({
      gateway: undefined,
      service: undefined,
      deployment: undefined,
    }),
  },
});
