import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { MEASURED, metricResults } from '../facts/metricResults';
import { whyUnmeasured } from '../facts/metricShare';

/** The load balancer resets what it has forgotten or cannot pass on. @internal */
export const loadBalancerResets: DoctorRule = {
  id: 'A27',
  name: 'load-balancer-resets',
  title: 'The load balancer resets many connections',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  ...MEASURED,
  explains: [],
  docs: 'CloudWatch counts resets that the load balancer itself sends (`TCP_ELB_Reset_Count`): to packets of a flow that was idle for too long (350 seconds on a TLS listener, which cannot be changed), and to flows whose target became unhealthy. Some of them are everyday life. The rule asks for at least 20 resets, a twentieth of the connections and three times what is usual, and then still only points to the two reasons.',
  cannotTell: ({ topology }) => whyUnmeasured(topology),
  check: ({ topology }) =>
    metricResults(topology, {
      metric: 'TCP_ELB_Reset_Count',
      flows: 'NewFlowCount',
      message: `Unusually many connections of ${edgeAddress(
        topology,
      )} are reset by the load balancer, probably because they were idle for too long or lost their target.`,
      remedy:
        'Send a keepalive more often than every 350 seconds, and look at the health of the targets.',
    }),
};
