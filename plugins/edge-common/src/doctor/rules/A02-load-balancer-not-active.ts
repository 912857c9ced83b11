import type { LoadBalancer } from '../../snapshot';
import { elapsedSeconds, LIMIT_SECONDS } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { awsRef } from '../../status';
import type { DoctorRule, RuleResult } from '../DoctorRule';

type Verdict = Pick<RuleResult, 'remedy' | 'severity' | 'impact'> & {
  readonly says: string;
};

const judge = (
  { state, stateReason, createdAt }: LoadBalancer,
  now: Date,
): Verdict | undefined => {
  switch (state) {
    case 'failed':
      return {
        says: `could not be made${stateReason ? `: ${stateReason}` : ''}`,
        remedy:
          'Mend the reason AWS gives, then have the load balancer made anew.',
      };
    case 'active_impaired':
      return {
        says: `works but cannot grow${stateReason ? `: ${stateReason}` : ''}`,
        remedy: 'Free addresses in its subnets, or ask AWS.',
        severity: 'warning',
        impact: 'partial',
      };
    case 'provisioning':
      return elapsedSeconds(createdAt, now) > LIMIT_SECONDS.aws
        ? {
            says: 'is still being made after more than 10 minutes',
            remedy:
              'Look at the subnets and quotas of the account, or ask AWS.',
            severity: 'warning',
          }
        : undefined;
    case 'active':
      return undefined;
    default: {
      const never: never = state;
      return never;
    }
  }
};

/** AWS's own state of the load balancer; Kubernetes shows an address long before it is active. @internal */
export const loadBalancerNotActive: DoctorRule = {
  id: 'A02',
  name: 'load-balancer-not-active',
  title: 'The load balancer is not active',
  severity: 'error',
  impact: 'outage',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'elbv2'],
  explains: [],
  docs: 'The controller publishes the host name as soon as AWS knows the load balancer; it can serve only once its state is `active`, which takes a few minutes. `active_impaired` serves and lacks what it needs to grow, mostly addresses in its subnets. `failed` names the reason.',
  check: ({ topology, now }) => {
    const { loadBalancer } = topology;
    const verdict = loadBalancer && judge(loadBalancer, now);
    if (!verdict) {
      return [];
    }
    const { says, ...result } = verdict;
    return [
      {
        object: awsRef('LoadBalancer', loadBalancer.arn),
        message: `Clients of ${edgeAddress(topology)} ${
          result.impact === 'partial' ? 'may find no room' : 'cannot connect'
        }, because the load balancer ${loadBalancer.name} ${says}.`,
        observed: loadBalancer.state,
        expected: 'active',
        ...result,
      },
    ];
  },
};
