import {
  DeregisterTargetsCommand,
  DescribeTargetHealthCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { buildNlb, createGroup } from '../__testUtils__/buildNlb';
import { startAws } from '../__testUtils__/startAws';
import type { StartedAws } from '../__testUtils__/startAws';

const POD = { Id: '10.100.1.2', Port: 10443 };
const OTHER_POD = { Id: '10.100.2.7', Port: 10443 };
const STACK = 'service.k8s.aws/stack';

describe('target health', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const register = (group: string, Targets = [POD]) =>
    aws.elb.send(
      new RegisterTargetsCommand({ TargetGroupArn: group, Targets }),
    );
  const deregister = (group: string, Targets = [POD]) =>
    aws.elb.send(
      new DeregisterTargetsCommand({ TargetGroupArn: group, Targets }),
    );
  const health = async (group: string, Targets?: { Id: string }[]) => {
    const answer = await aws.elb.send(
      new DescribeTargetHealthCommand({ TargetGroupArn: group, Targets }),
    );
    return answer.TargetHealthDescriptions ?? [];
  };
  const states = async (group: string) =>
    (await health(group)).map(
      ({ TargetHealth: said }) =>
        `${said?.State}${said?.Reason ? ` ${said.Reason}` : ''}`,
    );

  it('goes from registration by checks to healthy once the load balancer is active', async () => {
    const { group } = await buildNlb(aws);
    await register(group);
    expect(await states(group)).toEqual(['initial Elb.RegistrationInProgress']);
    aws.advance(181);
    expect(await states(group)).toEqual(['initial Elb.InitialHealthChecking']);
    aws.advance(31);
    expect(await health(group)).toEqual([
      {
        Target: { ...POD, AvailabilityZone: 'eu-west-1a' },
        HealthCheckPort: '19003',
        TargetHealth: { State: 'healthy' },
      },
    ]);
  });

  it('takes 90 to 180 seconds for a target that joins later', async () => {
    const { group } = await buildNlb(aws);
    aws.advance(600);
    await register(group);
    aws.advance(89);
    expect(await states(group)).toEqual(['initial Elb.InitialHealthChecking']);
    aws.advance(92);
    expect(await states(group)).toEqual(['healthy']);
  });

  it('runs faster by the factor', async () => {
    aws.server.account.clock.setFactor(100);
    const { group } = await buildNlb(aws);
    await register(group);
    aws.advance(2.2);
    expect(await states(group)).toEqual(['healthy']);
  });

  it('stays initial while targets are held, and turns healthy on release', async () => {
    const { group } = await buildNlb(aws);
    aws.switches.gates.targets.hold();
    await register(group);
    aws.advance(900);
    expect(await states(group)).toEqual(['initial Elb.InitialHealthChecking']);
    aws.switches.gates.targets.release();
    expect(await states(group)).toEqual(['healthy']);
  });

  it('keeps the age of a target that is registered again', async () => {
    const { group } = await buildNlb(aws);
    await register(group);
    aws.advance(600);
    await register(group, [POD, OTHER_POD]);
    expect(await states(group)).toEqual([
      'healthy',
      'initial Elb.InitialHealthChecking',
    ]);
  });

  it('drains for the deregistration delay, then the target is gone', async () => {
    const { group } = await buildNlb(aws);
    await register(group);
    await deregister(group);
    aws.advance(299);
    await deregister(group);
    expect(await states(group)).toEqual([
      'draining Target.DeregistrationInProgress',
    ]);
    aws.advance(1);
    expect(await states(group)).toEqual([]);
  });

  it('starts anew for a target that comes back while draining', async () => {
    const { group } = await buildNlb(aws);
    await register(group);
    aws.advance(600);
    await deregister(group);
    await register(group);
    expect(await states(group)).toEqual(['initial Elb.InitialHealthChecking']);
  });

  it('is unused in a group no listener forwards to', async () => {
    const group = await createGroup(aws, 'lonely');
    await register(group);
    expect(await states(group)).toEqual(['unused Target.NotInUse']);
  });

  it('is unused in a zone the load balancer does not serve', async () => {
    const { group, loadBalancer } = await buildNlb(aws);
    const record = aws.region.loadBalancers.get(loadBalancer);
    expect(record).toBeDefined();
    if (record) {
      const [zone] = record.zones;
      aws.region.loadBalancers.set(loadBalancer, { ...record, zones: [zone] });
    }
    await register(group, [OTHER_POD]);
    const [{ TargetHealth: said }] = await health(group);
    expect(said).toMatchObject({
      State: 'unused',
      Reason: 'Target.NotInUse',
      Description: expect.stringContaining('not enabled'),
    });
  });

  it('is unused for a target nobody registered', async () => {
    const { group } = await buildNlb(aws);
    await register(group);
    const [said] = await health(group, [{ Id: '10.9.9.9' }]);
    expect(said.TargetHealth?.Reason).toBe('Target.NotRegistered');
  });

  it('is asked for one target by its address', async () => {
    const { group } = await buildNlb(aws);
    await register(group, [POD, OTHER_POD]);
    const said = await health(group, [{ Id: OTHER_POD.Id }]);
    expect(said.map(item => item.Target?.Id)).toEqual([OTHER_POD.Id]);
  });

  describe('with a fault', () => {
    const selector = { key: STACK, value: /^envoy\/pay-/ };

    it('fails every target of the load balancers it selects', async () => {
      const { group } = await buildNlb(aws, { [STACK]: 'envoy/pay-1' });
      await register(group, [POD, OTHER_POD]);
      aws.advance(600);
      aws.switches.setTargetFault('test', selector, {
        kind: 'allUnhealthy',
        reason: 'Target.FailedHealthChecks',
      });
      expect(await states(group)).toEqual([
        'unhealthy Target.FailedHealthChecks',
        'unhealthy Target.FailedHealthChecks',
      ]);
      aws.switches.clearTargetFault('test');
      expect(await states(group)).toEqual(['healthy', 'healthy']);
    });

    it('fails the targets of a lost zone, and no others', async () => {
      const { group } = await buildNlb(aws, { [STACK]: 'envoy/pay-1' });
      await register(group, [
        { Id: '10.100.1.7', Port: 10443 },
        { Id: '10.100.2.7', Port: 10443 },
      ]);
      aws.advance(600);
      aws.switches.setTargetFault('test', selector, {
        kind: 'zoneUnhealthy',
        zone: 'eu-west-1b',
        reason: 'Target.FailedHealthChecks',
      });
      expect(await states(group)).toEqual([
        'healthy',
        'unhealthy Target.FailedHealthChecks',
      ]);
    });

    it('hides every target', async () => {
      const { group } = await buildNlb(aws, { [STACK]: 'envoy/pay-1' });
      await register(group);
      aws.switches.setTargetFault('test', selector, { kind: 'noTargets' });
      expect(await health(group)).toEqual([]);
    });

    it('leaves other load balancers alone', async () => {
      const { group } = await buildNlb(aws, { [STACK]: 'envoy/shop-1' });
      await register(group);
      aws.switches.setTargetFault('test', selector, { kind: 'noTargets' });
      expect(await health(group)).toHaveLength(1);
    });

    it('gives way to the fault set last', async () => {
      const { group } = await buildNlb(aws, { [STACK]: 'envoy/pay-1' });
      await register(group);
      const failing = {
        kind: 'allUnhealthy',
        reason: 'Target.Timeout',
      } as const;
      aws.switches.setTargetFault('failing', selector, failing);
      aws.switches.setTargetFault('none', selector, { kind: 'noTargets' });
      expect(await health(group)).toEqual([]);
      aws.switches.setTargetFault('failing', selector, failing);
      expect(await states(group)).toEqual(['unhealthy Target.Timeout']);
    });
  });
});
