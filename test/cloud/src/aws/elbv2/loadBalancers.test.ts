import {
  CreateLoadBalancerCommand,
  DeleteLoadBalancerCommand,
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  ModifyLoadBalancerAttributesCommand,
  paginateDescribeLoadBalancers,
  SetSecurityGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { buildNlb, createNlb, SUBNETS } from '../__testUtils__/buildNlb';
import { startAws } from '../__testUtils__/startAws';
import type { StartedAws } from '../__testUtils__/startAws';

describe('load balancers', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const describeOne = async (arn: string) => {
    const answer = await aws.elb.send(
      new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }),
    );
    return answer.LoadBalancers?.[0];
  };

  it('are described as they were asked for', async () => {
    const arn = await createNlb(aws, 'k8s-envoygat-envoypay');
    expect(arn).toMatch(
      /^arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer\/net\/k8s-envoygat-envoypay\/[0-9a-f]{16}$/,
    );
    expect(await describeOne(arn)).toEqual({
      LoadBalancerArn: arn,
      LoadBalancerName: 'k8s-envoygat-envoypay',
      DNSName: expect.stringMatching(
        /^k8s-envoygat-envoypay-[0-9a-f]{16}\.elb\.eu-west-1\.amazonaws\.com$/,
      ),
      CanonicalHostedZoneId: 'Z2IFOLAFXWLO4F',
      CreatedTime: new Date('2026-11-23T12:00:00Z'),
      Scheme: 'internal',
      Type: 'network',
      VpcId: expect.stringMatching(/^vpc-/),
      IpAddressType: 'ipv4',
      State: { Code: 'provisioning' },
      AvailabilityZones: [
        { ZoneName: 'eu-west-1a', SubnetId: SUBNETS[0] },
        { ZoneName: 'eu-west-1b', SubnetId: SUBNETS[1] },
      ],
      SecurityGroups: ['sg-1'],
    });
  });

  it('take two to three minutes to become active', async () => {
    const arn = await createNlb(aws);
    aws.advance(119);
    expect((await describeOne(arn))?.State?.Code).toBe('provisioning');
    aws.advance(61);
    expect((await describeOne(arn))?.State?.Code).toBe('active');
  });

  it('stay provisioning while their step is held, and become active on release', async () => {
    const before = await createNlb(aws, 'before');
    aws.advance(200);
    aws.switches.gates.loadBalancer.hold();
    const during = await createNlb(aws, 'during');
    aws.advance(600);
    expect((await describeOne(before))?.State?.Code).toBe('active');
    expect((await describeOne(during))?.State?.Code).toBe('provisioning');
    aws.switches.gates.loadBalancer.release();
    expect((await describeOne(during))?.State?.Code).toBe('active');
  });

  it('come page by page', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await createNlb(aws, name);
    }
    const pages: (string | undefined)[][] = [];
    for await (const page of paginateDescribeLoadBalancers(
      { client: aws.elb },
      { PageSize: 2 },
    )) {
      pages.push((page.LoadBalancers ?? []).map(lb => lb.LoadBalancerName));
    }
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('are found by name', async () => {
    const arn = await createNlb(aws, 'search');
    const answer = await aws.elb.send(
      new DescribeLoadBalancersCommand({ Names: ['search'] }),
    );
    expect(answer.LoadBalancers?.[0].LoadBalancerArn).toBe(arn);
  });

  it.each([
    [{ Names: ['ghost'] }, 'LoadBalancerNotFoundException'],
    [{ LoadBalancerArns: ['arn:ghost'] }, 'LoadBalancerNotFoundException'],
    [{ Marker: 'nonsense' }, 'ValidationError'],
    [
      { LoadBalancerArns: Array.from({ length: 21 }, (_, i) => `arn:${i}`) },
      'ValidationError',
    ],
  ])('refuse to be described by %j with %s', async (input, name) => {
    await expect(
      aws.elb.send(new DescribeLoadBalancersCommand(input)),
    ).rejects.toMatchObject({ name });
  });

  it.each([
    [{ Name: 'internal-x' }, 'ValidationError'],
    [{ Name: 'x'.repeat(33) }, 'ValidationError'],
    [{ Type: 'application' as const }, 'ValidationError'],
    [{ Subnets: ['subnet-none'] }, 'SubnetNotFoundException'],
    [{ Subnets: [] }, 'ValidationError'],
  ])('are not created from %j: %s', async (change, name) => {
    await expect(
      aws.elb.send(
        new CreateLoadBalancerCommand({
          Name: 'pay',
          Type: 'network',
          Subnets: SUBNETS,
          ...change,
        }),
      ),
    ).rejects.toMatchObject({ name });
    expect(aws.region.loadBalancers.size).toBe(0);
  });

  it('are created once per name, and not twice with another scheme', async () => {
    const first = await createNlb(aws);
    expect(await createNlb(aws)).toBe(first);
    await expect(
      aws.elb.send(
        new CreateLoadBalancerCommand({
          Name: 'pay',
          Type: 'network',
          Scheme: 'internet-facing',
          Subnets: SUBNETS,
        }),
      ),
    ).rejects.toMatchObject({ name: 'DuplicateLoadBalancerNameException' });
  });

  it('keep changed attributes beside the defaults', async () => {
    const arn = await createNlb(aws);
    await aws.elb.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn: arn,
        Attributes: [
          { Key: 'load_balancing.cross_zone.enabled', Value: 'true' },
        ],
      }),
    );
    const { Attributes } = await aws.elb.send(
      new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }),
    );
    expect(Attributes).toEqual(
      expect.arrayContaining([
        { Key: 'load_balancing.cross_zone.enabled', Value: 'true' },
        { Key: 'deletion_protection.enabled', Value: 'false' },
        { Key: 'access_logs.s3.bucket', Value: '' },
      ]),
    );
  });

  it('refuse an attribute they do not have', async () => {
    const arn = await createNlb(aws);
    await expect(
      aws.elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn: arn,
          Attributes: [{ Key: 'idle', Value: '1' }],
        }),
      ),
    ).rejects.toThrow("Load balancer attribute key 'idle' is not recognized");
  });

  it('cannot be deleted while protected', async () => {
    const arn = await createNlb(aws);
    const protect = (Value: string) =>
      aws.elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn: arn,
          Attributes: [{ Key: 'deletion_protection.enabled', Value }],
        }),
      );
    const remove = () =>
      aws.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn }));
    await protect('true');
    await expect(remove()).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await protect('false');
    await remove();
    await remove();
    expect(aws.region.loadBalancers.size).toBe(0);
  });

  it('take their listeners along', async () => {
    const { loadBalancer, listener } = await buildNlb(aws);
    await aws.elb.send(
      new DeleteLoadBalancerCommand({ LoadBalancerArn: loadBalancer }),
    );
    await expect(
      aws.elb.send(new DescribeListenersCommand({ ListenerArns: [listener] })),
    ).rejects.toMatchObject({ name: 'ListenerNotFoundException' });
  });

  it('change security groups in place, but never from none to some', async () => {
    const arn = await createNlb(aws);
    const set = (SecurityGroups: string[]) =>
      aws.elb.send(
        new SetSecurityGroupsCommand({ LoadBalancerArn: arn, SecurityGroups }),
      );
    expect((await set(['sg-2'])).SecurityGroupIds).toEqual(['sg-2']);
    expect((await describeOne(arn))?.SecurityGroups).toEqual(['sg-2']);
    await set([]);
    await expect(set(['sg-3'])).rejects.toMatchObject({
      name: 'InvalidConfigurationRequestException',
    });
  });
});
