import { awsRef, isRollingOut } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { MEASURED, metricResults } from '../facts/metricResults';
import { whyUnmeasured } from '../facts/metricShare';

/** Only counted where the load balancer encrypts towards its targets, and then never normal. */
const tlsRefused = (topology: EdgeTopology): RuleResult[] => {
  const { loadBalancer, metrics } = topology;
  const count = metrics?.recent.sums.TargetTLSNegotiationErrorCount ?? 0;
  return loadBalancer && count > 0
    ? [
        {
          object: awsRef('LoadBalancer', loadBalancer.arn),
          path: 'TargetTLSNegotiationErrorCount',
          message: `Some requests to ${edgeAddress(
            topology,
          )} are lost, because the load balancer and Envoy do not agree on TLS between them.`,
          observed: `${count} failed handshakes with targets`,
          expected: 'none',
          remedy:
            'Remove backend-protocol, or make the listener of the Gateway HTTPS.',
          impact: 'partial',
        },
      ]
    : [];
};

/** A reset by Envoy is an answer too: to bytes it did not expect. @internal */
export const targetsReset: DoctorRule = {
  id: 'A26',
  name: 'targets-reset',
  title: 'Targets reset many connections',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  ...MEASURED,
  explains: [],
  docs: 'CloudWatch counts resets that targets send (`TCP_Target_Reset_Count`). Envoy resets connections that begin with something it does not expect: a PROXY header it was not told of, the lack of one it waits for, plain text on a TLS listener; and those it still has when its drain time is over, so the rule is quiet during a rollout. Otherwise it asks for at least 20 resets, a twentieth of the connections and three times what is usual. Failed TLS handshakes with targets (`TargetTLSNegotiationErrorCount`) are told from the first one on.',
  cannotTell: ({ topology }) => whyUnmeasured(topology),
  check: ({ topology }) => [
    ...tlsRefused(topology),
    ...(topology.deployment && isRollingOut(topology.deployment)
      ? []
      : metricResults(topology, {
          metric: 'TCP_Target_Reset_Count',
          flows: 'NewFlowCount',
          message: `Unusually many connections of ${edgeAddress(
            topology,
          )} are reset by Envoy, probably because it gets something else than it expects.`,
          remedy:
            'Check that PROXY protocol is on at both ends or at neither, and that the listener behind the TLS port is HTTP; then read the log of Envoy.',
        })),
  ],
};
