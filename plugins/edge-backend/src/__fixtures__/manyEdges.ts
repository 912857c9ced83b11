import {
  aLoadBalancer,
  aLoadBalancerListener,
  aNetwork,
  aTargetGroup,
  LOAD_BALANCER_ARN,
  listenerArn,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { EdgeWants } from '../aws/EdgeWants';
import type { AwsState } from './awsState';

const names = (index: number) => ({
  edge: `edge-${index}`,
  loadBalancer: `${LOAD_BALANCER_ARN}-${index}`,
  listener: `${listenerArn(443)}-${index}`,
  targetGroup: `${targetGroupArn(443)}-${index}`,
});

/** An account with many edges of one load balancer, listener and target group each. */
export const manyEdges = (count: number) => {
  const all = Array.from({ length: count }, (_, index) => names(index));
  const state: AwsState = {
    loadBalancers: all.map(({ loadBalancer }) =>
      aLoadBalancer({ arn: loadBalancer }),
    ),
    listeners: all.map(one =>
      aLoadBalancerListener(443, {
        ...{ arn: one.listener, loadBalancerArn: one.loadBalancer },
        ...{ protocol: 'TCP', certificateArns: [] },
        targetGroupArns: [one.targetGroup],
      }),
    ),
    targetGroups: all.map(one =>
      aTargetGroup(443, {
        ...{ arn: one.targetGroup, loadBalancerArns: [one.loadBalancer] },
      }),
    ),
    certificates: [],
    ec2: aNetwork(),
  };
  return {
    state,
    edges: all.map(({ edge }) => edge),
    targetGroupOf: (edge: string) =>
      all.find(one => one.edge === edge)?.targetGroup,
    wantsOf: (edge: string): EdgeWants => ({
      targetGroupArns: all
        .filter(one => one.edge === edge)
        .map(({ targetGroup }) => targetGroup),
      ...{ hostnames: [], certificateArns: [], subnetIds: [] },
    }),
  };
};
