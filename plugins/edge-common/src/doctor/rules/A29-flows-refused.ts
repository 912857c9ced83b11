import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { MEASURED } from '../facts/metricResults';
import {
  isUnusual,
  metricShare,
  shareText,
  whyUnmeasured,
} from '../facts/metricShare';

const OUTBOUND = 'SecurityGroupBlockedFlowCount_Outbound_TCP';
const INBOUND = 'SecurityGroupBlockedFlowCount_Inbound_TCP';

/** The load balancer itself opens these, to targets and for checks: none is meant to be refused. */
const outbound = (topology: EdgeTopology): RuleResult[] => {
  const { loadBalancer, metrics } = topology;
  const count = metrics?.recent.sums[OUTBOUND] ?? 0;
  return loadBalancer && count > 0
    ? [
        {
          object: awsRef('LoadBalancer', loadBalancer.arn),
          path: OUTBOUND,
          message: `Some connections of ${edgeAddress(
            topology,
          )} end at the load balancer, because the outbound rules of its security groups refuse them on their way to the pods.`,
          observed: `${count} refused flows to targets`,
          expected: 'none',
          remedy:
            'Let the security groups of the load balancer reach the pods on the target and health check ports.',
          impact: 'partial',
        },
      ]
    : [];
};

/** Refusing is what the groups are for, so a sudden rise is a hint at most. */
const inbound = (topology: EdgeTopology): RuleResult[] => {
  const { loadBalancer, metrics } = topology;
  const share = metrics && metricShare(metrics, INBOUND, 'NewFlowCount');
  return loadBalancer && share?.usual !== undefined && isUnusual(share)
    ? [
        {
          object: awsRef('LoadBalancer', loadBalancer.arn),
          path: INBOUND,
          message: `Unusually many connections to ${edgeAddress(
            topology,
          )} are refused by the security groups of the load balancer: clients that should be admitted, or strangers that should not.`,
          observed: shareText(share),
          expected: 'as few as usual',
          remedy:
            'Compare the inbound rules with the address ranges of the clients; if they are right, somebody is knocking in vain.',
          impact: 'risk',
          severity: 'info',
        },
      ]
    : [];
};

/** Flows that security groups refuse appear in no other metric (AWS: NLB security groups). @internal */
export const flowsRefused: DoctorRule = {
  id: 'A29',
  name: 'flows-refused',
  title: 'Security groups of the load balancer refuse connections',
  severity: 'warning',
  impact: 'partial',
  hop: 'loadBalancer',
  ...MEASURED,
  explains: [],
  docs: 'What the security groups of a load balancer refuse is counted in `SecurityGroupBlockedFlowCount` and nowhere else. Outbound refusals are always a fault: the load balancer may not reach its own targets. Inbound refusals are what the groups are for; they are told only as information, and only where they are three times as many as usual and a twentieth of the connections, which happens when a range of clients is dropped from the rules.',
  cannotTell: ({ topology }) => whyUnmeasured(topology),
  check: ({ topology }) => [...outbound(topology), ...inbound(topology)],
};
