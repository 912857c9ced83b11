import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { askedRanges } from '../facts/addressRanges';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { preservesClients } from '../facts/targetReach';
import { listWords } from '../facts/words';

/** The controller then limits clients at the pods (LBC#3935). */
const limitsAtPods = ({ targetGroups }: EdgeTopology): boolean =>
  targetGroups.length > 0 && targetGroups.every(preservesClients);

/** What was asked that only a security group of the load balancer can do. */
const askedOfGroups = (topology: EdgeTopology): string[] => {
  const { securityGroups = [], prefixLists = [] } = askedNlb(topology);
  return [
    ...securityGroups,
    ...prefixLists,
    ...(limitsAtPods(topology) ? [] : askedRanges(topology)),
  ];
};

/** Security groups are given to an NLB when it is made, or never (LBC#4012). @internal */
export const noSecurityGroup: DoctorRule = {
  id: 'A19',
  name: 'no-security-group',
  title: 'The load balancer has no security group to limit its clients with',
  severity: 'warning',
  impact: 'partial',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'envoyproxies', 'services', 'elbv2'],
  explains: [],
  docs: 'A network load balancer that was made without security groups can never get one: by a controller older than 2.6, with `disable-nlb-sg`, or by the cloud provider of Kubernetes. Security groups, lists of prefixes and address ranges that are asked for then limit nobody at the load balancer. Address ranges alone still hold where client addresses are preserved, since the controller then writes them into the security groups of the pods. A new load balancer gets security groups, and another DNS name.',
  check: ({ topology }) => {
    const { loadBalancer } = topology;
    const asked = loadBalancer ? askedOfGroups(topology) : [];
    return loadBalancer &&
      loadBalancer.securityGroups.length === 0 &&
      asked.length > 0
      ? [
          {
            object: awsRef('LoadBalancer', loadBalancer.arn),
            path: 'SecurityGroups',
            message: `More clients than asked can reach ${edgeAddress(
              topology,
            )}, because its load balancer was made without security groups and can never get one.`,
            observed: 'no security group',
            expected: listWords(asked),
            remedy:
              'Make a new edge with these settings, move the host names to it, and retire this one.',
          },
        ]
      : [];
  },
};
