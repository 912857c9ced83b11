import {
  aNetwork,
  aNetworkInterface,
  aSecurityGroup,
  aSubnet,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { AwsCall } from './recordAws';
import { renderEc2 } from './renderEc2';

const call = (command: string, output?: object): AwsCall => ({
  ...{ at: '2026-11-23T12:00:00Z', command: `${command}Command`, input: {} },
  output,
});

const facts = aNetwork({
  securityGroups: [aSecurityGroup({ id: 'sg-mine' })],
  subnets: [aSubnet({ id: 'subnet-mine' })],
  networkInterfaces: [aNetworkInterface({ id: 'eni-mine' })],
});

describe('the answers of EC2 in a recording', () => {
  it.each([
    [
      'describe-subnets',
      'Subnets',
      { SubnetId: 'subnet-mine', CidrBlock: '10.0.1.0/24' },
      { SubnetId: 'subnet-of-others' },
    ],
    [
      'describe-network-interfaces',
      'NetworkInterfaces',
      { NetworkInterfaceId: 'eni-mine' },
      { NetworkInterfaceId: 'eni-of-others' },
    ],
    [
      'describe-security-groups',
      'SecurityGroups',
      { GroupId: 'sg-mine', GroupName: 'nodes' },
      { GroupId: 'sg-of-others' },
    ],
    [
      'describe-security-group-rules',
      'SecurityGroupRules',
      { SecurityGroupRuleId: 'sgr-1', GroupId: 'sg-mine' },
      { SecurityGroupRuleId: 'sgr-2', GroupId: 'sg-of-others' },
    ],
  ])(
    'has in %s what the edge reaches, each once',
    (file, list, mine, other) => {
      const pages = [
        call('Describe', { [list]: [mine, other] }),
        call('Describe', { [list]: [mine] }),
        call('Describe'),
      ];

      expect(renderEc2(pages, facts)[file]).toEqual({ [list]: [mine] });
    },
  );

  it('has every rule of a group', () => {
    const rules = ['sgr-1', 'sgr-2'].map(SecurityGroupRuleId => ({
      ...{ SecurityGroupRuleId, GroupId: 'sg-mine' },
    }));
    const pages = rules.map(rule =>
      call('DescribeSecurityGroupRules', { SecurityGroupRules: [rule] }),
    );

    expect(renderEc2(pages, facts)['describe-security-group-rules']).toEqual({
      SecurityGroupRules: rules,
    });
  });

  it('is empty lists where EC2 was asked nothing or refused', () => {
    expect(renderEc2([call('DescribeSubnets')], facts)).toEqual({
      'describe-subnets': { Subnets: [] },
      'describe-network-interfaces': { NetworkInterfaces: [] },
      'describe-security-groups': { SecurityGroups: [] },
      'describe-security-group-rules': { SecurityGroupRules: [] },
    });
  });
});
