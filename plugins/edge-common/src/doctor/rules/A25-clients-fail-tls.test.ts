import type { MetricWindow } from '../../snapshot';
import { aSeen, LOAD_BALANCER_ARN, someMetrics } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { clientsFailTls } from './A25-clients-fail-tls';

const measured = (
  recent: MetricWindow['sums'],
  earlier?: MetricWindow['sums'],
) => ({ metrics: someMetrics(recent, earlier) });

const failing = (errors: number, flows: number) => ({
  ClientTLSNegotiationErrorCount: errors,
  NewFlowCount_TLS: flows,
});
const { recent, loadBalancerArn } = someMetrics(failing(30, 100));

describeRule(clientsFailTls, {
  fires: {
    'a tenth of the handshakes where it was a hundredth': {
      seen: aSeen(measured(failing(30, 300), failing(100, 10_000))),
      impact: 'risk',
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'ClientTLSNegotiationErrorCount',
      message:
        'Unusually many clients of https://pay.example.com give up during the TLS handshake, probably because of the TLS policy, the certificate, or plain HTTP sent to the port.',
      observed: '30 in 15 minutes, 10 % of connections; usually 1 %',
    },
    'nearly every handshake, all of a sudden': {
      seen: aSeen(measured(failing(90, 100), failing(100, 10_000))),
      impact: 'partial',
    },
    'nearly every handshake, as on the day before a quarter': {
      seen: aSeen(measured(failing(90, 100), failing(2_500, 10_000))),
      impact: 'risk',
    },
    'many of them with nothing to compare': {
      seen: aSeen({ metrics: { recent, loadBalancerArn } }),
      impact: 'risk',
      observed: '30 in 15 minutes, 30 % of connections',
    },
  },
  quiet: {
    'no error': aSeen(measured({ NewFlowCount_TLS: 1_000 })),
    'no traffic': aSeen(measured({})),
    'a handful': aSeen(measured(failing(19, 19))),
    'scanners, as ever': aSeen(
      measured(failing(50, 100), failing(4_000, 9_000)),
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
