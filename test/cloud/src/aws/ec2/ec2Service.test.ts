import {
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { RegisterTargetsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';

import { buildNlb, createNlb, SUBNETS } from '../__testUtils__/buildNlb';
import { startAws } from '../__testUtils__/startAws';
import type { StartedAws } from '../__testUtils__/startAws';

const POD = '10.100.1.17';

describe('the EC2 of an account', () => {
  let aws: StartedAws;
  let ec2: EC2Client;

  beforeEach(async () => {
    aws = await startAws();
    ec2 = new EC2Client(aws.connection());
    const { group } = await buildNlb(aws, {
      'elbv2.k8s.aws/cluster': 'demo-eu',
    });
    await aws.elb.send(
      new RegisterTargetsCommand({
        TargetGroupArn: group,
        Targets: [{ Id: POD, Port: 10443 }],
      }),
    );
  });
  afterEach(async () => {
    ec2.destroy();
    await aws.stop();
  });

  const filter = (Name: string, ...Values: string[]) => ({
    Filters: [{ Name, Values }],
  });
  const interfacesOf = async (address: string) => {
    const { NetworkInterfaces = [] } = await ec2.send(
      new DescribeNetworkInterfacesCommand(
        filter('addresses.private-ip-address', address),
      ),
    );
    return NetworkInterfaces;
  };
  const rulesOf = async (id: string) => {
    const { SecurityGroupRules = [] } = await ec2.send(
      new DescribeSecurityGroupRulesCommand(filter('group-id', id)),
    );
    return SecurityGroupRules;
  };
  const inboundOf = async (id: string) =>
    (await rulesOf(id))
      .filter(({ IsEgress }) => !IsEgress)
      .map(({ FromPort, CidrIpv4, ReferencedGroupInfo }) => [
        FromPort,
        CidrIpv4 ?? ReferencedGroupInfo?.GroupId,
      ]);

  it('has a subnet in each zone, with fewer free addresses for each pod', async () => {
    const { Subnets = [] } = await ec2.send(
      new DescribeSubnetsCommand(filter('subnet-id', ...SUBNETS, 'subnet-x')),
    );
    expect(
      Subnets.map(one => [
        one.AvailabilityZone,
        one.CidrBlock,
        one.AvailableIpAddressCount,
      ]),
    ).toEqual([
      ['eu-west-1a', '10.100.1.0/24', 249],
      ['eu-west-1b', '10.100.2.0/24', 250],
    ]);
  });

  it('gives a pod’s address to the primary interface of its zone’s node', async () => {
    const [found, ...others] = await interfacesOf(POD);
    expect(others).toEqual([]);
    expect(found.AvailabilityZone).toBe('eu-west-1a');
    expect(found.Attachment).toMatchObject({ DeviceIndex: 0 });
    const addresses = found.PrivateIpAddresses?.map(
      one => one.PrivateIpAddress,
    );
    expect(addresses).toEqual(['10.100.1.254', POD]);
    const { NetworkInterfaces = [] } = await ec2.send(
      new DescribeNetworkInterfacesCommand(
        filter('attachment.instance-id', found.Attachment?.InstanceId ?? ''),
      ),
    );
    expect(NetworkInterfaces).toEqual([found]);
  });

  it('knows nothing of an address that nobody has', async () => {
    expect(await interfacesOf('10.100.1.200')).toEqual([]);
  });

  it('opens a load balancer’s group to its clients, and the nodes’ to the load balancer', async () => {
    const [{ Groups = [] }] = await interfacesOf(POD);
    const nodes = Groups[0]?.GroupId ?? '';
    expect(await inboundOf('sg-1')).toEqual([[443, '0.0.0.0/0']]);
    expect(await inboundOf(nodes)).toEqual([
      [-1, nodes],
      [10443, 'sg-1'],
      [19003, 'sg-1'],
    ]);
  });

  it('tags the group of the nodes with their cluster', async () => {
    const [{ Groups = [] }] = await interfacesOf(POD);
    const { SecurityGroups = [] } = await ec2.send(
      new DescribeSecurityGroupsCommand(
        filter('group-id', Groups[0]?.GroupId ?? '', 'sg-gone'),
      ),
    );
    expect(SecurityGroups.map(({ Tags }) => Tags)).toEqual([
      [{ Key: 'kubernetes.io/cluster/demo-eu', Value: 'owned' }],
    ]);
  });

  it('tells the shared group of two load balancers once, open to nobody', async () => {
    aws.region.loadBalancers.forEach((record, arn) =>
      aws.region.loadBalancers.set(arn, {
        ...record,
        securityGroups: ['sg-1', 'sg-shared'],
      }),
    );
    const other = await createNlb(aws, 'shop');
    const record = aws.region.loadBalancers.get(other)!;
    aws.region.loadBalancers.set(other, {
      ...record,
      securityGroups: ['sg-2', 'sg-shared'],
    });
    const { SecurityGroups = [] } = await ec2.send(
      new DescribeSecurityGroupsCommand({}),
    );
    expect(SecurityGroups.map(({ GroupId }) => GroupId).slice(1)).toEqual([
      ...['sg-1', 'sg-2', 'sg-shared'],
    ]);
    expect(await inboundOf('sg-shared')).toEqual([]);
    expect((await rulesOf('sg-shared')).map(one => one.IpProtocol)).toEqual([
      '-1',
    ]);
  });

  it('answers in pages', async () => {
    const first = await ec2.send(
      new DescribeSecurityGroupRulesCommand({ MaxResults: 5 }),
    );
    expect(first.SecurityGroupRules).toHaveLength(5);
    const second = await ec2.send(
      new DescribeSecurityGroupRulesCommand({ NextToken: first.NextToken }),
    );
    expect(second.SecurityGroupRules?.length).toBeGreaterThan(0);
    expect(second.NextToken).toBeUndefined();
  });

  it.each([
    [
      'a filter it does not know',
      filter('colour', 'red'),
      'InvalidParameterValue',
    ],
    [
      'a filter of another call',
      filter('subnet-id', 'x'),
      'InvalidParameterValue',
    ],
  ])('refuses %s', async (_, input, name) => {
    await expect(
      ec2.send(new DescribeSecurityGroupsCommand(input)),
    ).rejects.toMatchObject({ name });
  });

  it('refuses a call it does not know by name', async () => {
    await expect(ec2.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      name: 'InvalidAction',
      message: expect.stringContaining('DescribeVpcs'),
    });
  });

  it('says in its own words that a right is missing or calls come too fast', async () => {
    const ask = () => ec2.send(new DescribeSubnetsCommand({}));
    aws.switches.denied.add('ec2');
    await expect(ask()).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
      $metadata: { httpStatusCode: 403 },
    });
    aws.switches.denied.clear();
    aws.switches.throttled.add('ec2');
    await expect(ask()).rejects.toMatchObject({
      name: 'RequestLimitExceeded',
      $metadata: { httpStatusCode: 503 },
    });
  });
});
