import {
  DeregisterTargetsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Target } from './findTargets';

type Elb = ElasticLoadBalancingV2Client;

function key({ id, port }: Target): string {
  return `${id}:${port}`;
}

async function readTargets(elb: Elb, arn: string): Promise<readonly Target[]> {
  const { TargetHealthDescriptions = [] } = await elb.send(
    new DescribeTargetHealthCommand({ TargetGroupArn: arn }),
  );
  return TargetHealthDescriptions.flatMap(({ Target: target, TargetHealth }) =>
    target?.Id && target.Port && TargetHealth?.State !== 'draining'
      ? [{ id: target.Id, port: target.Port }]
      : [],
  );
}

function inputOf(arn: string, targets: readonly Target[]) {
  return {
    TargetGroupArn: arn,
    Targets: targets.map(({ id, port }) => ({ Id: id, Port: port })),
  };
}

/** Registers and deregisters until the group holds exactly these targets. @internal */
export async function registerTargets(
  elb: Elb,
  arn: string,
  wished: readonly Target[],
): Promise<void> {
  const present = await readTargets(elb, arn);
  const wishedKeys = wished.map(key);
  const presentKeys = present.map(key);
  const surplus = present.filter(target => !wishedKeys.includes(key(target)));
  const missing = wished.filter(target => !presentKeys.includes(key(target)));
  if (surplus.length > 0) {
    await elb.send(new DeregisterTargetsCommand(inputOf(arn, surplus)));
  }
  if (missing.length > 0) {
    await elb.send(new RegisterTargetsCommand(inputOf(arn, missing)));
  }
}
