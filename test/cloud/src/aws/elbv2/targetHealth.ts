import type { AwsRegion } from '../AwsRegion';
import { registrationTime } from '../time/durations';
import type { TargetFault } from '../switches/AwsSwitches';
import { loadBalancersOf } from './find';
import { activeSince } from './loadBalancerState';
import type {
  LoadBalancerRecord,
  TargetGroupRecord,
  TargetRecord,
} from './records';

/** State and reason codes of domain.md 5.2, with the description AWS adds. @public */
export interface TargetHealth {
  readonly State: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining';
  readonly Reason?: string;
  readonly Description?: string;
}

const SECOND = 1000;

const DRAINING: TargetHealth = {
  State: 'draining',
  Reason: 'Target.DeregistrationInProgress',
  Description: 'Target deregistration is in progress',
};
const NOT_IN_USE: TargetHealth = {
  State: 'unused',
  Reason: 'Target.NotInUse',
  Description:
    'Target group is not configured to receive traffic from the load balancer',
};
const ZONE_NOT_ENABLED: TargetHealth = {
  State: 'unused',
  Reason: 'Target.NotInUse',
  Description:
    'Target is in an Availability Zone that is not enabled for the load balancer',
};
const REGISTERING: TargetHealth = {
  State: 'initial',
  Reason: 'Elb.RegistrationInProgress',
  Description: 'Target registration is in progress',
};
const CHECKING: TargetHealth = {
  State: 'initial',
  Reason: 'Elb.InitialHealthChecking',
  Description: 'Initial health checks in progress',
};

const FAILURES: Readonly<Record<string, string>> = {
  'Target.FailedHealthChecks': 'Health checks failed',
  'Target.Timeout': 'Request timed out',
  'Target.ResponseCodeMismatch': 'Health checks failed with these codes: [503]',
};

/** Targets that are registered or still draining at this moment. @public */
export function presentTargets(
  group: TargetGroupRecord,
  region: AwsRegion,
): readonly TargetRecord[] {
  const delay =
    Number(group.attributes['deregistration_delay.timeout_seconds']) * SECOND;
  return group.targets.filter(
    ({ deregisteredTick }) =>
      deregisteredTick === undefined ||
      region.clock.ticks() < deregisteredTick + delay,
  );
}

function age(
  target: TargetRecord,
  group: TargetGroupRecord,
  context: { region: AwsRegion; active: number | undefined },
): TargetHealth {
  const { region, active } = context;
  if (active === undefined) {
    return REGISTERING;
  }
  const { intervalSeconds, healthyThreshold } = group.healthCheck;
  const registered =
    target.registeredTick +
    registrationTime(`${group.name}/${target.id}:${target.port}`);
  const checked = active + intervalSeconds * healthyThreshold * SECOND;
  return region.switches.gates.targets.happened(
    Math.max(registered, checked),
  ) === undefined
    ? CHECKING
    : { State: 'healthy' };
}

interface Place {
  readonly group: TargetGroupRecord;
  readonly loadBalancer: LoadBalancerRecord | undefined;
  readonly fault: TargetFault | undefined;
  readonly region: AwsRegion;
}

function judge(target: TargetRecord, place: Place): TargetHealth {
  const { group, loadBalancer, fault, region } = place;
  if (target.deregisteredTick !== undefined) {
    return DRAINING;
  }
  if (!loadBalancer) {
    return NOT_IN_USE;
  }
  if (target.zone && !loadBalancer.zones.some(z => z.name === target.zone)) {
    return ZONE_NOT_ENABLED;
  }
  if (
    fault?.kind === 'allUnhealthy' ||
    (fault?.kind === 'zoneUnhealthy' && fault.zone === target.zone)
  ) {
    return {
      State: 'unhealthy',
      Reason: fault.reason,
      Description: FAILURES[fault.reason] ?? 'Health checks failed',
    };
  }
  return age(target, group, {
    region,
    active: activeSince(loadBalancer, region),
  });
}

/** What DescribeTargetHealth says of each target of the group, a switched fault included. @public */
export function targetHealth(
  group: TargetGroupRecord,
  region: AwsRegion,
): readonly { readonly target: TargetRecord; readonly health: TargetHealth }[] {
  const [loadBalancer] = loadBalancersOf(region, group.arn);
  const fault =
    loadBalancer &&
    region.switches.targetFaultOf(
      region.tags.get(loadBalancer.arn) ?? new Map(),
    );
  if (fault?.kind === 'noTargets') {
    return [];
  }
  return presentTargets(group, region).map(target => ({
    target,
    health: judge(target, { group, loadBalancer, fault, region }),
  }));
}
