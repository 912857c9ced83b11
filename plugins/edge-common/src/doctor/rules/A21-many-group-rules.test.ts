import type { SecurityGroup, SecurityGroupRule } from '../../snapshot';
import {
  aFrontendGroup,
  aGroup,
  aNetwork,
  anInboundRule,
  aNodeGroup,
  anOutboundRule,
  aRange,
  aSecurityGroup,
  aSeen,
  BACKEND_GROUP,
  FRONTEND_GROUP,
  NODE_GROUP,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { manyGroupRules } from './A21-many-group-rules';

const times = (
  count: number,
  rule: (port: number) => SecurityGroupRule,
): SecurityGroupRule[] =>
  Array.from({ length: count }, (_, index) => rule(10000 + index));

const having = (...groups: SecurityGroup[]) =>
  aSeen({
    ec2: aNetwork({
      securityGroups: [
        ...groups,
        ...[
          aNodeGroup(),
          aFrontendGroup(),
          aSecurityGroup({ id: BACKEND_GROUP }),
        ].filter(({ id }) => !groups.some(group => group.id === id)),
      ],
    }),
  });
const nodes = (...rules: SecurityGroupRule[]) =>
  having(aNodeGroup({ rules: [anOutboundRule(), ...rules] }));

const fromEveryone = (port: number) => anInboundRule(port);
const fromIpv6 = (port: number) => anInboundRule(port, aRange('::/0'));
const fromGroup = (port: number) => anInboundRule(port, aGroup(BACKEND_GROUP));
const fromList = (maxEntries?: number) => (port: number) =>
  anInboundRule(port, { kind: 'prefixList', id: 'pl-1', maxEntries });

describeRule(manyGroupRules, {
  fires: {
    'a group of the nodes with 50 rules': {
      seen: nodes(...times(50, fromGroup)),
      object: { group: 'aws', kind: 'SecurityGroup', name: NODE_GROUP },
      message:
        'The next edge or port beside https://pay.example.com may stay closed, because a security group on its way is nearly full and AWS refuses further rules.',
      observed: '50 inbound rules',
      expected: 'fewer than 50: the default quota is 60',
    },
    'a full group of the load balancer': {
      seen: having(aFrontendGroup({ rules: times(60, fromEveryone) })),
      object: { group: 'aws', kind: 'SecurityGroup', name: FRONTEND_GROUP },
      observed: '60 inbound rules',
    },
    'one list of prefixes with many entries': {
      seen: nodes(...times(1, fromList(55))),
      observed: '55 inbound rules',
    },
    'groups, which count for each family': {
      seen: nodes(...times(30, fromIpv6), ...times(25, fromGroup)),
      observed: '55 inbound rules',
    },
  },
  quiet: {
    'the healthy network': aSeen({ ec2: aNetwork() }),
    '49 rules': nodes(...times(49, fromEveryone)),
    'families that are each half full': nodes(
      ...times(40, fromEveryone),
      ...times(40, fromIpv6),
    ),
    'a list of unknown length': nodes(...times(40, fromList())),
    'many outbound rules': nodes(
      ...times(55, port => anOutboundRule({ fromPort: port })),
    ),
    'more rules than the default quota, which was raised': nodes(
      ...times(90, fromEveryone),
    ),
    'no load balancer': aSeen({ loadBalancer: undefined, ec2: aNetwork() }),
  },
  unable: {
    'pods whose interface EC2 does not show': {
      seen: aSeen({ ec2: aNetwork({ networkInterfaces: [] }) }),
      reason: 'EC2 shows no network interface of the registered targets',
    },
  },
});
