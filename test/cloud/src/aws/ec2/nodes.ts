import type { AwsRegion } from '../AwsRegion';
import { presentTargets } from '../elbv2/targetHealth';
import type { Subnet } from '../subnets';
import { ec2Id } from './ids';

/** The node of one zone, by whose interface the pods of that zone get their addresses. @public */
export interface Node {
  readonly instanceId: string;
  readonly interfaceId: string;
  readonly subnet: Subnet;
  /** The node's own address, then those of its pods. */
  readonly addresses: readonly string[];
}

/** As the nodes of the workload double are called: `i-aaaaaaaaaaaaaaaaa` in zone a. */
const instanceIdOf = ({ zone }: Subnet) => `i-${zone.slice(-1).repeat(17)}`;

const isIn = (address: string, { prefixes }: Subnet): boolean =>
  prefixes.some(prefix => address.startsWith(prefix));

/** One node in each subnet; pods that are targets have an address of its interface. @public */
export function nodesOf(region: AwsRegion): readonly Node[] {
  const pods = new Set(
    [...region.targetGroups.values()].flatMap(group =>
      presentTargets(group, region).map(({ id }) => id),
    ),
  );
  return region.subnets.map(subnet => ({
    instanceId: instanceIdOf(subnet),
    interfaceId: ec2Id('eni', region.name, subnet.id),
    subnet,
    addresses: [
      `${subnet.prefixes[0]}254`,
      ...[...pods].filter(address => isIn(address, subnet)),
    ],
  }));
}
