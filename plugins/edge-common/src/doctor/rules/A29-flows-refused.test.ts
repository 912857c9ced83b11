import type { MetricWindow } from '../../snapshot';
import { aSeen, LOAD_BALANCER_ARN, someMetrics } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { flowsRefused } from './A29-flows-refused';

const measured = (
  recent: MetricWindow['sums'],
  earlier?: MetricWindow['sums'],
) => ({ metrics: someMetrics(recent, earlier) });

const knocking = (count: number) => ({
  NewFlowCount: 100,
  SecurityGroupBlockedFlowCount_Inbound_TCP: count,
});
const { recent, loadBalancerArn } = someMetrics(knocking(90));

describeRule(flowsRefused, {
  fires: {
    'one flow to a target': {
      seen: aSeen(measured({ SecurityGroupBlockedFlowCount_Outbound_TCP: 1 })),
      impact: 'partial',
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'SecurityGroupBlockedFlowCount_Outbound_TCP',
      message:
        'Some connections of https://pay.example.com end at the load balancer, because the outbound rules of its security groups refuse them on their way to the pods.',
      observed: '1 refused flows to targets',
    },
    'clients that were admitted yesterday': {
      seen: aSeen(measured(knocking(80), knocking(1))),
      severity: 'info',
      impact: 'risk',
      path: 'SecurityGroupBlockedFlowCount_Inbound_TCP',
      observed: '80 in 15 minutes, 80 % of connections; usually 1 %',
    },
  },
  quiet: {
    'groups that do their work': aSeen(measured(knocking(90), knocking(80))),
    'strangers, with no day before to compare': aSeen({
      metrics: { recent, loadBalancerArn },
    }),
    'nothing refused': aSeen(measured({ NewFlowCount: 100 })),
    'a load balancer that is gone': aSeen({ loadBalancer: undefined }),
  },
  unable: {
    'a load balancer CloudWatch does not tell of': {
      seen: aSeen(),
      reason: 'CloudWatch says nothing of the load balancer',
    },
  },
});
