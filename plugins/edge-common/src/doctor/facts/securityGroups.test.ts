import {
  aFrontendGroup,
  aGroup,
  aNetwork,
  anInboundRule,
  aNodeGroup,
  anOutboundRule,
  aRange,
  aSecurityGroup,
  BACKEND_GROUP,
  FRONTEND_GROUP,
  NODE_GROUP,
} from '../../testUtils';
import { mayAdmit, rangesOf } from './mayAdmit';
import {
  findSecurityGroups,
  findSubnets,
  peerText,
  rulesOfPort,
} from './securityGroups';

const network = aNetwork();

describe('findSecurityGroups', () => {
  it('finds groups in the order asked', () => {
    expect(
      findSecurityGroups(network, [BACKEND_GROUP, NODE_GROUP])?.map(
        ({ id }) => id,
      ),
    ).toEqual([BACKEND_GROUP, NODE_GROUP]);
  });

  it('finds nothing rather than some of them', () => {
    expect(findSecurityGroups(network, [NODE_GROUP, 'sg-x'])).toBeUndefined();
  });

  it('finds no group where none is asked for', () => {
    expect(findSecurityGroups(network, [])).toEqual([]);
  });
});

it('findSubnets finds those that EC2 has shown', () => {
  const [first] = network.subnets;

  expect(findSubnets(network, ['subnet-x', first.id])).toEqual([first]);
});

describe('rulesOfPort', () => {
  const rule = anInboundRule(443, aRange('0.0.0.0/0'), { toPort: 445 });
  const count = (overrides: Partial<typeof rule>, port: number) =>
    rulesOfPort(
      [aSecurityGroup({ rules: [{ ...rule, ...overrides }] })],
      'inbound',
      port,
    ).length;

  it.each<[string, Partial<typeof rule>, number, number]>([
    ['the first port of a range', {}, 443, 1],
    ['its last port', {}, 445, 1],
    ['the port before', {}, 442, 0],
    ['the port after', {}, 446, 0],
    ['a rule without a last port', { toPort: undefined }, 444, 0],
    ['every port', { fromPort: undefined, toPort: undefined }, 9, 1],
    ['every port, written as -1', { fromPort: -1, toPort: -1 }, 9, 1],
    ['every protocol, whatever ports it names', { protocol: '-1' }, 9, 1],
    ['TCP by its number', { protocol: '6' }, 443, 1],
    ['UDP', { protocol: 'udp' }, 443, 0],
    ['ICMPv6', { protocol: '58', fromPort: -1, toPort: -1 }, 443, 0],
    ['the other direction', { direction: 'outbound' }, 443, 0],
  ])('looks at %s', (_, overrides, port, expected) => {
    expect(count(overrides, port)).toBe(expected);
  });

  it('joins the rules of all groups', () => {
    expect(
      rulesOfPort(
        [aFrontendGroup(), aNodeGroup(), aSecurityGroup({ rules: [rule] })],
        'inbound',
        443,
      ),
    ).toHaveLength(3);
    expect(
      rulesOfPort(
        [aSecurityGroup({ rules: [anOutboundRule()] })],
        'outbound',
        443,
      ),
    ).toHaveLength(1);
  });
});

describe('mayAdmit', () => {
  const subnet = rangesOf(['10.0.1.0/24', 'no range']);

  it('reads the ranges that are ranges', () => {
    expect(subnet).toHaveLength(1);
  });

  it.each([
    ['the group', aGroup(FRONTEND_GROUP), subnet, true],
    ['another group', aGroup(NODE_GROUP), subnet, false],
    ['a list of prefixes', { kind: 'prefixList', id: 'pl-1' }, subnet, true],
    ['the subnet', aRange('10.0.0.0/8'), subnet, true],
    ['a part of the subnet', aRange('10.0.1.128/25'), subnet, true],
    ['other addresses', aRange('10.0.2.0/24'), subnet, false],
    ['other addresses, from anywhere', aRange('10.0.2.0/24'), undefined, true],
    ['a range nobody can read', aRange('10.0.2'), subnet, true],
    ['any address, of none known', aRange('0.0.0.0/0'), [], false],
  ] as const)('by a rule for %s', (_, peer, addresses, admits) => {
    expect(mayAdmit(peer, [FRONTEND_GROUP], addresses)).toBe(admits);
  });
});

it.each([
  [aRange('10.0.0.0/8'), '10.0.0.0/8'],
  [aGroup('sg-1'), 'sg-1'],
  [{ kind: 'prefixList', id: 'pl-1' } as const, 'pl-1'],
])('peerText names the peer: %j', (peer, text) => {
  expect(peerText(peer)).toBe(text);
});
