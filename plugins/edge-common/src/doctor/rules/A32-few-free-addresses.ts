import type { Subnet } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { refusalImpactOver } from '../facts/refusalImpactOver';
import { findSubnets } from '../facts/securityGroups';
import { listWords } from '../facts/words';

/** What AWS wants free in each subnet of a load balancer (ELB: create load balancer). */
const NEEDED = 8;

const wantedIds = (topology: EdgeTopology): string[] => [
  ...new Set([
    ...(topology.loadBalancer?.zones ?? []).map(({ subnetId }) => subnetId),
    ...(askedNlb(topology).subnets ?? []).filter(text =>
      text.startsWith('subnet-'),
    ),
  ]),
];

const seenSubnets = (topology: EdgeTopology): Subnet[] =>
  topology.ec2 ? findSubnets(topology.ec2, wantedIds(topology)) : [];

/** The controller passes over such a subnet, and AWS cannot grow a load balancer in it. @internal */
export const fewFreeAddresses: DoctorRule = {
  id: 'A32',
  name: 'few-free-addresses',
  title: 'A subnet of the load balancer has hardly an address left',
  severity: 'warning',
  impact: 'risk',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'envoyproxies', 'services', 'events', 'elbv2', 'ec2'],
  explains: ['K09', 'K10'],
  docs: 'A load balancer needs eight free addresses in each of its subnets. With fewer AWS cannot add capacity there when traffic grows, and the controller passes over the subnet when it next chooses one: a load balancer that is made anew, for example after a change of the scheme, loses that zone or is refused. Pods share the subnets, so a busy cluster can use them up. The rule looks at the subnets of the load balancer and at those that `aws-load-balancer-subnets` names by id; it is a risk until the controller or AWS refuses something over it.',
  cannotTell: ({ topology }) =>
    seenSubnets(topology).length === 0
      ? 'EC2 shows no subnet of the edge'
      : undefined,
  check: seen => {
    const { topology } = seen;
    const short = seenSubnets(topology).filter(
      ({ freeAddresses }) => freeAddresses < NEEDED,
    );
    const impact = refusalImpactOver(seen, [
      'SubnetsNotFound',
      'InvalidSubnet',
    ]);
    return short.length > 0
      ? [
          {
            object: awsRef('Subnet', short[0].id),
            path: 'AvailableIpAddressCount',
            message: `The load balancer of ${edgeAddress(topology)} ${
              impact === 'risk'
                ? 'cannot grow'
                : 'does not get what it is asked for'
            } in ${listWords(
              short.map(({ zone }) => zone),
            )}, because the subnet there has fewer than ${NEEDED} free addresses.`,
            observed: listWords(
              short.map(
                ({ id, freeAddresses }) => `${freeAddresses} free in ${id}`,
              ),
            ),
            expected: `at least ${NEEDED}`,
            remedy:
              'Free addresses in that subnet, or name a larger one of the same zone in aws-load-balancer-subnets.',
            impact,
          },
        ]
      : [];
  },
};
