import fc from 'fast-check';

import type {
  Ec2Facts,
  SecurityGroup,
  SecurityGroupPeer,
  SecurityGroupRule,
} from '../snapshot';
import {
  aNetwork,
  anInventory,
  anUnhealthyTarget,
  aProbe,
  aRange,
  aResolvedName,
  aSeen,
  aTarget,
  aTargetGroup,
  BACKEND_GROUP,
  FRONTEND_GROUP,
  LOAD_BALANCER_HOSTNAME,
  NODE_GROUP,
  someMetrics,
  someParts,
} from '../testUtils';
import { diagnose } from './diagnose';
import { RULES } from './rules';

const SEED = 20261123;
const read = { state: 'read' } as const;
const parts = someParts({
  ec2: read,
  metrics: read,
  inventory: read,
  logBuckets: read,
  resolver: read,
  probe: read,
});
/** The rules whose food is optional. */
const OPTIONAL = RULES.filter(({ reads }) =>
  reads.some(part => someParts()[part].state === 'notConfigured'),
);

const CLUSTER_TAG = { 'kubernetes.io/cluster/demo-eu': 'owned' };

const anyText = fc.oneof(
  fc.constantFrom('', '10.0.1.0/24', '::/0', '0.0.0.0/0', 'pl-1', 'sg-x'),
  fc.string({ maxLength: 12 }),
);
const anyPeer: fc.Arbitrary<SecurityGroupPeer> = fc.oneof(
  anyText.map(cidr => ({ kind: 'cidr' as const, cidr })),
  anyText.map(id => ({ kind: 'prefixList' as const, id })),
  fc
    .constantFrom(FRONTEND_GROUP, BACKEND_GROUP, NODE_GROUP, 'sg-other')
    .map(id => ({ kind: 'securityGroup' as const, id })),
);
const anyPort = fc.option(
  fc.constantFrom(-1, 0, 80, 443, 10080, 10443, 19003, 65_535),
  { nil: undefined },
);
const anyRule: fc.Arbitrary<SecurityGroupRule> = fc.record({
  direction: fc.constantFrom('inbound' as const, 'outbound' as const),
  protocol: fc.constantFrom('tcp', 'udp', '-1', '6', 'odd'),
  fromPort: anyPort,
  toPort: anyPort,
  peer: anyPeer,
});
const anyGroup = (id: string): fc.Arbitrary<SecurityGroup> =>
  fc.record({
    id: fc.constant(id),
    name: anyText,
    tags: fc.constantFrom<Record<string, string>>({}, CLUSTER_TAG),
    rules: fc.array(anyRule, { maxLength: 6 }),
  });

/** The healthy interfaces and subnets, or some of them, under any rules. */
const anyNetwork: fc.Arbitrary<Ec2Facts> = fc
  .record({
    securityGroups: fc.tuple(
      ...[NODE_GROUP, FRONTEND_GROUP, BACKEND_GROUP].map(anyGroup),
    ),
    subnets: fc.subarray([...aNetwork().subnets]),
    networkInterfaces: fc.subarray([...aNetwork().networkInterfaces]),
  })
  .map(found => ({ ...found, securityGroups: [...found.securityGroups] }));

const anyTargets = fc.array(
  fc.oneof(
    fc.constant(aTarget()),
    fc.constant(anUnhealthyTarget({ id: '10.0.2.10' })),
    anyText.map(id => aTarget({ id })),
  ),
  { maxLength: 3 },
);

const seeing = (ec2: Ec2Facts, targets = aTargetGroup().targets) =>
  aSeen({
    parts,
    ec2,
    targetGroups: [aTargetGroup(443, { targets })],
    metrics: someMetrics({ NewFlowCount: 1_000 }),
    inventory: anInventory(),
    names: [aResolvedName(), aResolvedName({ name: LOAD_BALANCER_HOSTNAME })],
    probes: [aProbe()],
  });
const foundBy = (ec2: Ec2Facts, ...ids: string[]) =>
  diagnose(seeing(ec2), OPTIONAL).findings.filter(({ ruleId }) =>
    ids.includes(ruleId),
  );
const withRule = (ec2: Ec2Facts, rule: SecurityGroupRule): Ec2Facts => ({
  ...ec2,
  securityGroups: ec2.securityGroups.map(group => ({
    ...group,
    rules: [...group.rules, rule],
  })),
});
const open = (direction: SecurityGroupRule['direction']) =>
  ({ direction, protocol: '-1', peer: aRange('0.0.0.0/0') } as const);

const holds = <T>(any: fc.Arbitrary<T>, law: (value: T) => void): void =>
  fc.assert(fc.property(any, law), { numRuns: 300, seed: SEED });

describe('for any rules in any security groups', () => {
  it('each check answers or says why it cannot', () => {
    holds(fc.tuple(anyNetwork, anyTargets), ([ec2, targets]) => {
      const { findings, skipped, passed } = diagnose(
        seeing(ec2, targets),
        OPTIONAL,
      );
      const answered = new Set([
        ...passed,
        ...[...findings, ...skipped].map(({ ruleId }) => ruleId),
      ]);

      expect(answered.size).toBe(OPTIONAL.length);
      expect(
        skipped.filter(({ reason }) => reason.startsWith('the check failed')),
      ).toEqual([]);
    });
  });

  it('the order in which EC2 tells them means nothing', () => {
    holds(anyNetwork, ec2 => {
      const turned: Ec2Facts = {
        subnets: [...ec2.subnets].reverse(),
        networkInterfaces: [...ec2.networkInterfaces].reverse(),
        securityGroups: [...ec2.securityGroups].reverse().map(group => ({
          ...group,
          rules: [...group.rules].reverse(),
        })),
      };

      expect(diagnose(seeing(turned), OPTIONAL)).toEqual(
        diagnose(seeing(ec2), OPTIONAL),
      );
    });
  });

  it('a rule more never closes anything', () => {
    holds(fc.tuple(anyNetwork, anyRule), ([ec2, rule]) => {
      const count = (network: Ec2Facts) =>
        foundBy(network, 'A17', 'A18').length;

      expect(count(withRule(ec2, rule))).toBeLessThanOrEqual(count(ec2));
    });
  });

  it('nothing is called closed once everything is open', () => {
    holds(anyNetwork, ec2 => {
      const opened = withRule(withRule(ec2, open('inbound')), open('outbound'));

      expect(foundBy(opened, 'A17', 'A18')).toEqual([]);
    });
  });

  it('pods of unknown interfaces are never called reachable', () => {
    holds(anyNetwork, ec2 => {
      const { passed } = diagnose(
        seeing({ ...ec2, networkInterfaces: [] }),
        OPTIONAL,
      );

      expect(passed).not.toContain('A17');
    });
  });
});
