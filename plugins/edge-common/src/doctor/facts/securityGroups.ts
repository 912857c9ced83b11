import type {
  Ec2Facts,
  SecurityGroup,
  SecurityGroupPeer,
  SecurityGroupRule,
  Subnet,
} from '../../snapshot';
import { oncePer } from '../../topology';

const byId = oncePer(
  ({ securityGroups }: Ec2Facts): ReadonlyMap<string, SecurityGroup> =>
    new Map(securityGroups.map(group => [group.id, group])),
);
const subnetsById = oncePer(
  ({ subnets }: Ec2Facts): ReadonlyMap<string, Subnet> =>
    new Map(subnets.map(subnet => [subnet.id, subnet])),
);

/** The groups of these ids; `undefined` when EC2 has not shown one of them. @internal */
export const findSecurityGroups = (
  ec2: Ec2Facts,
  ids: readonly string[],
): readonly SecurityGroup[] | undefined => {
  const found = ids.flatMap(id => byId(ec2).get(id) ?? []);
  return found.length === ids.length ? found : undefined;
};

/** The subnets of these ids that EC2 has shown. @internal */
export const findSubnets = (ec2: Ec2Facts, ids: readonly string[]): Subnet[] =>
  ids.flatMap(id => subnetsById(ec2).get(id) ?? []);

/** TCP by its name or number, or every protocol. */
const TCP: readonly string[] = ['tcp', '6', '-1'];

const concernsPort = (
  { protocol, fromPort = -1, toPort = fromPort }: SecurityGroupRule,
  port: number,
): boolean =>
  protocol === '-1' ||
  (TCP.includes(protocol) &&
    (fromPort === -1 || (fromPort <= port && port <= toPort)));

/** The rules of some groups that speak of TCP on a port, in one direction. @internal */
export const rulesOfPort = (
  groups: readonly SecurityGroup[],
  direction: SecurityGroupRule['direction'],
  port: number,
): SecurityGroupRule[] =>
  groups
    .flatMap(({ rules }) => rules)
    .filter(rule => rule.direction === direction && concernsPort(rule, port));

/** `10.0.0.0/8`, `pl-…` or `sg-…`. @internal */
export const peerText = (peer: SecurityGroupPeer): string =>
  peer.kind === 'cidr' ? peer.cidr : peer.id;
