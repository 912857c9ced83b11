import type { MetricWindow } from '../../snapshot';
import { aSeen, LOAD_BALANCER_ARN, someMetrics } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { portsExhausted } from './A28-ports-exhausted';

const measured = (
  recent: MetricWindow['sums'],
  earlier?: MetricWindow['sums'],
) => ({ metrics: someMetrics(recent, earlier) });

describeRule(portsExhausted, {
  fires: {
    'a single failed connection': {
      seen: aSeen(measured({ PortAllocationErrorCount: 1 })),
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'PortAllocationErrorCount',
      message:
        'Some connections to https://pay.example.com fail, because the load balancer has no port left to reach its few targets from.',
      observed: '1 failed connections',
      expected: 'none',
    },
  },
  quiet: {
    'none now, some yesterday': aSeen(
      measured({ NewFlowCount: 10 }, { PortAllocationErrorCount: 400 }),
    ),
    'a load balancer that is gone': aSeen({ loadBalancer: undefined }),
  },
  unable: {
    'a load balancer CloudWatch does not tell of': {
      seen: aSeen(),
      reason: 'CloudWatch says nothing of the load balancer',
    },
  },
});
