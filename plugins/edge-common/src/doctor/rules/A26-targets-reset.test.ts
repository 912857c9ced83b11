import type { MetricWindow } from '../../snapshot';
import {
  aDeployment,
  aSeen,
  LOAD_BALANCER_ARN,
  someMetrics,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { targetsReset } from './A26-targets-reset';

const measured = (
  recent: MetricWindow['sums'],
  earlier?: MetricWindow['sums'],
) => ({ metrics: someMetrics(recent, earlier) });

const resets = (count: number) => ({
  NewFlowCount: 200,
  TCP_Target_Reset_Count: count,
});

describeRule(targetsReset, {
  fires: {
    'a quarter of the connections': {
      seen: aSeen(measured(resets(50))),
      impact: 'risk',
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'TCP_Target_Reset_Count',
      message:
        'Unusually many connections of https://pay.example.com are reset by Envoy, probably because it gets something else than it expects.',
      observed: '50 in 15 minutes, 25 % of connections; usually 0 %',
    },
    'every connection, all of a sudden': {
      seen: aSeen(measured(resets(200))),
      impact: 'partial',
    },
    'one failed handshake with a target': {
      seen: aSeen(measured({ TargetTLSNegotiationErrorCount: 1 })),
      impact: 'partial',
      path: 'TargetTLSNegotiationErrorCount',
      observed: '1 failed handshakes with targets',
    },
    'a failed handshake also during a rollout': {
      seen: aSeen({
        ...measured({ TargetTLSNegotiationErrorCount: 7 }),
        deployment: aDeployment({ updatedReplicas: 1 }),
      }),
      observed: '7 failed handshakes with targets',
    },
  },
  quiet: {
    'no reset': aSeen(measured(resets(0))),
    'a few of many': aSeen(measured(resets(9))),
    'as many as ever': aSeen(measured(resets(50), resets(40))),
    'a rollout, in which connections end': aSeen({
      ...measured(resets(150)),
      deployment: aDeployment({ updatedReplicas: 1 }),
    }),
    'a load balancer that is gone': aSeen({ loadBalancer: undefined }),
  },
  unable: {
    'a load balancer CloudWatch does not tell of': {
      seen: aSeen(),
      reason: 'CloudWatch says nothing of the load balancer',
    },
  },
});
