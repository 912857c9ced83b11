import {
  AddTagsCommand,
  CreateTargetGroupCommand,
  DeleteListenerCommand,
  DeleteTargetGroupCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  RemoveTagsCommand,
  type DescribeTargetGroupsCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { buildNlb, createGroup, createNlb } from '../__testUtils__/buildNlb';
import { startAws } from '../__testUtils__/startAws';
import type { StartedAws } from '../__testUtils__/startAws';

let aws: StartedAws;
beforeEach(async () => {
  aws = await startAws();
});
afterEach(() => aws.stop());

describe('target groups', () => {
  const describeBy = async (input: DescribeTargetGroupsCommandInput) =>
    (await aws.elb.send(new DescribeTargetGroupsCommand(input))).TargetGroups ??
    [];

  it('are described as they were asked for', async () => {
    const { loadBalancer, group } = await buildNlb(aws);
    const expected = {
      TargetGroupArn: group,
      TargetGroupName: 'pay-443',
      Protocol: 'TCP',
      Port: 10443,
      VpcId: expect.stringMatching(/^vpc-/),
      TargetType: 'ip',
      IpAddressType: 'ipv4',
      HealthCheckEnabled: true,
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: '19003',
      HealthCheckPath: '/ready',
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 10,
      HealthyThresholdCount: 3,
      UnhealthyThresholdCount: 2,
      Matcher: { HttpCode: '200-399' },
      LoadBalancerArns: [loadBalancer],
    };
    await createGroup(aws, 'other');
    expect(await describeBy({ TargetGroupArns: [group] })).toEqual([expected]);
    expect(await describeBy({ LoadBalancerArn: loadBalancer })).toEqual([
      expected,
    ]);
    expect(await describeBy({ Names: ['pay-443'] })).toEqual([expected]);
    expect(await describeBy({})).toHaveLength(2);
  });

  it('have no load balancer until a listener forwards to them', async () => {
    const group = await createGroup(aws);
    const [described] = await describeBy({ TargetGroupArns: [group] });
    expect(described.LoadBalancerArns).toEqual([]);
  });

  it.each([
    [{ Names: ['ghost'] }, 'TargetGroupNotFoundException'],
    [{ TargetGroupArns: ['arn:ghost'] }, 'TargetGroupNotFoundException'],
    [{ LoadBalancerArn: 'arn:ghost' }, 'LoadBalancerNotFoundException'],
  ])('are not found by %j', async (input, name) => {
    await expect(describeBy(input)).rejects.toMatchObject({ name });
  });

  it('are not created twice under one name', async () => {
    await createGroup(aws);
    await expect(createGroup(aws)).rejects.toMatchObject({
      name: 'DuplicateTargetGroupNameException',
    });
  });

  it('check by TCP on the traffic port where nothing is asked for', async () => {
    const { TargetGroups } = await aws.elb.send(
      new CreateTargetGroupCommand({
        Name: 'plain',
        Protocol: 'TCP',
        Port: 80,
      }),
    );
    expect(TargetGroups?.[0]).toMatchObject({
      HealthCheckProtocol: 'TCP',
      HealthCheckPort: 'traffic-port',
      TargetType: 'instance',
    });
    expect(TargetGroups?.[0].HealthCheckPath).toBeUndefined();
  });

  it('change their health check in place', async () => {
    const group = await createGroup(aws);
    const { TargetGroups } = await aws.elb.send(
      new ModifyTargetGroupCommand({
        TargetGroupArn: group,
        HealthCheckPath: '/alive',
        HealthyThresholdCount: 2,
        Matcher: { HttpCode: '204' },
      }),
    );
    expect(TargetGroups?.[0]).toMatchObject({
      HealthCheckPath: '/alive',
      HealthyThresholdCount: 2,
      HealthCheckIntervalSeconds: 10,
      Matcher: { HttpCode: '204' },
    });
  });

  it.each([
    [{ HealthCheckIntervalSeconds: 1 }],
    [{ HealthyThresholdCount: 11 }],
    [{ HealthCheckTimeoutSeconds: 121 }],
  ])('refuse %j', async change => {
    const group = await createGroup(aws);
    await expect(
      aws.elb.send(
        new ModifyTargetGroupCommand({ TargetGroupArn: group, ...change }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('keep changed attributes beside the defaults', async () => {
    const group = await createGroup(aws);
    await aws.elb.send(
      new ModifyTargetGroupAttributesCommand({
        TargetGroupArn: group,
        Attributes: [{ Key: 'proxy_protocol_v2.enabled', Value: 'true' }],
      }),
    );
    const { Attributes } = await aws.elb.send(
      new DescribeTargetGroupAttributesCommand({ TargetGroupArn: group }),
    );
    expect(Attributes).toEqual(
      expect.arrayContaining([
        { Key: 'proxy_protocol_v2.enabled', Value: 'true' },
        { Key: 'deregistration_delay.timeout_seconds', Value: '300' },
        { Key: 'preserve_client_ip.enabled', Value: 'false' },
      ]),
    );
  });

  it('are deleted only once nothing forwards to them', async () => {
    const { group, listener } = await buildNlb(aws);
    const remove = () =>
      aws.elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: group }));
    await expect(remove()).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    await aws.elb.send(new DeleteListenerCommand({ ListenerArn: listener }));
    await remove();
    await remove();
    expect(aws.region.targetGroups.size).toBe(0);
  });
});

describe('tags', () => {
  const tagsOf = async (arns: string[]) =>
    (await aws.elb.send(new DescribeTagsCommand({ ResourceArns: arns })))
      .TagDescriptions;

  it('are read for several resources at once', async () => {
    const loadBalancer = await createNlb(aws, 'pay', { stack: 'a/b' });
    const group = await createGroup(aws);
    expect(await tagsOf([loadBalancer, group])).toEqual([
      { ResourceArn: loadBalancer, Tags: [{ Key: 'stack', Value: 'a/b' }] },
      { ResourceArn: group, Tags: [] },
    ]);
  });

  it('are added, replaced and removed', async () => {
    const { listener } = await buildNlb(aws);
    const add = (Tags: { Key: string; Value: string }[]) =>
      aws.elb.send(new AddTagsCommand({ ResourceArns: [listener], Tags }));
    await add([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]);
    await add([{ Key: 'a', Value: '3' }]);
    await aws.elb.send(
      new RemoveTagsCommand({ ResourceArns: [listener], TagKeys: ['b'] }),
    );
    expect((await tagsOf([listener]))?.[0].Tags).toEqual([
      { Key: 'a', Value: '3' },
    ]);
  });

  it.each([
    ['arn:x:loadbalancer/net/a/1', 'LoadBalancerNotFoundException'],
    ['arn:x:targetgroup/a/1', 'TargetGroupNotFoundException'],
    ['arn:x:listener/net/a/1/2', 'ListenerNotFoundException'],
  ])('of %s do not exist', async (arn, name) => {
    await expect(tagsOf([arn])).rejects.toMatchObject({ name });
  });

  it('are read for at most twenty resources', async () => {
    const arn = await createNlb(aws);
    expect(await tagsOf(Array(20).fill(arn))).toHaveLength(20);
    await expect(tagsOf(Array(21).fill(arn))).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });
});
