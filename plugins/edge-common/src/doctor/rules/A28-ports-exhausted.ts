import { awsRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { MEASURED } from '../facts/metricResults';
import { whyUnmeasured } from '../facts/metricShare';

/** About 55,000 connections to one target share the ports of one load balancer address (AWS: NLB troubleshooting). @internal */
export const portsExhausted: DoctorRule = {
  id: 'A28',
  name: 'ports-exhausted',
  title: 'The load balancer has no port left for connections to its targets',
  severity: 'warning',
  impact: 'partial',
  hop: 'targets',
  ...MEASURED,
  explains: [],
  docs: 'Where client addresses are not preserved, the load balancer opens its own connection to a target and needs a port for each: about 55,000 at a time, or in a minute, for one address and port of a target. What is beyond fails, and `PortAllocationErrorCount` counts it; one is too many. More targets spread the connections; preserved client addresses and further addresses of the load balancer (`secondary_ips.auto_assigned.per_subnet`) give more ports.',
  cannotTell: ({ topology }) => whyUnmeasured(topology),
  check: ({ topology }) => {
    const { loadBalancer, metrics } = topology;
    const count = metrics?.recent.sums.PortAllocationErrorCount ?? 0;
    return loadBalancer && count > 0
      ? [
          {
            object: awsRef('LoadBalancer', loadBalancer.arn),
            path: 'PortAllocationErrorCount',
            message: `Some connections to ${edgeAddress(
              topology,
            )} fail, because the load balancer has no port left to reach its few targets from.`,
            observed: `${count} failed connections`,
            expected: 'none',
            remedy:
              'Run more Envoy replicas, or set secondary_ips.auto_assigned.per_subnet or preserve_client_ip.enabled=true.',
          },
        ]
      : [];
  },
};
