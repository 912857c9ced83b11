import type { MetricWindow } from '../../snapshot';
import { aSeen, LOAD_BALANCER_ARN, someMetrics } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { loadBalancerResets } from './A27-load-balancer-resets';

const measured = (
  recent: MetricWindow['sums'],
  earlier?: MetricWindow['sums'],
) => ({ metrics: someMetrics(recent, earlier) });

const resets = (count: number) => ({
  NewFlowCount: 1_000,
  TCP_ELB_Reset_Count: count,
});

describeRule(loadBalancerResets, {
  fires: {
    'a tenth of the connections': {
      seen: aSeen(measured(resets(100), resets(10))),
      impact: 'risk',
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'TCP_ELB_Reset_Count',
      message:
        'Unusually many connections of https://pay.example.com are reset by the load balancer, probably because they were idle for too long or lost their target.',
      observed: '100 in 15 minutes, 10 % of connections; usually 1 %',
      expected: 'less than 5 % of connections',
    },
    'most connections, all of a sudden': {
      seen: aSeen(measured(resets(700), resets(10))),
      impact: 'partial',
    },
  },
  quiet: {
    'idle flows that end every day': aSeen(measured(resets(60), resets(50))),
    'a few': aSeen(measured(resets(30))),
    'resets of Envoy, which A26 tells': aSeen(
      measured({ NewFlowCount: 100, TCP_Target_Reset_Count: 90 }),
    ),
  },
  unable: {
    'a load balancer CloudWatch does not tell of': {
      seen: aSeen(),
      reason: 'CloudWatch says nothing of the load balancer',
    },
  },
});
