import { awsRef } from '../../status';
import type { AccountInventory } from '../../snapshot';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { refusalImpactOver } from '../facts/refusalImpactOver';

interface Quota {
  /** In ELBv2 `DescribeAccountLimits`. */
  readonly name: string;
  readonly words: string;
  readonly used: (inventory: AccountInventory) => number;
  /** The refusal that follows when it is used up. */
  readonly code: string;
}

const QUOTAS: readonly Quota[] = [
  {
    name: 'network-load-balancers',
    words: 'network load balancers',
    used: ({ loadBalancers }) => loadBalancers.length,
    code: 'TooManyLoadBalancers',
  },
  {
    name: 'target-groups',
    words: 'target groups',
    used: ({ targetGroupCount }) => targetGroupCount,
    code: 'TooManyTargetGroups',
  },
];

/** From here on somebody should ask for more: AWS takes days to answer. */
const NEARLY = 0.9;

const report = (
  seen: Seen,
  inventory: AccountInventory,
  { name, words, used, code }: Quota,
): RuleResult[] => {
  const limit = inventory.limits[name];
  const count = used(inventory);
  if (limit === undefined || count < limit * NEARLY) {
    return [];
  }
  const impact = refusalImpactOver(seen, [code]);
  const isRefused = impact !== 'risk';
  const { accountId = '', region = '' } = seen.topology.aws ?? {};
  return [
    {
      object: awsRef('Account', `${accountId}/${region}`),
      message: `${
        isRefused
          ? 'AWS makes no load balancer for this edge'
          : 'The next edge may get no load balancer'
      }, because the account has ${
        count >= limit ? 'used up' : 'nearly used up'
      } its ${words}.`,
      observed: `${count} ${words}`,
      expected: `fewer than ${limit}`,
      remedy: `Raise the quota of ${words}, remove what is left behind, or attach routes to a shared Gateway.`,
      impact: isRefused ? impact : 'none',
      severity: isRefused ? 'error' : 'info',
    },
  ];
};

/** One load balancer per Gateway makes the quota of load balancers the real ceiling (AWS: NLB quotas). @internal */
export const accountNearlyFull: DoctorRule = {
  id: 'A31',
  name: 'account-nearly-full',
  title: 'The AWS account has hardly room for another edge',
  severity: 'info',
  impact: 'none',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2', 'inventory'],
  explains: ['K10'],
  docs: 'An account may have 50 network load balancers and 3000 target groups in one region unless its quotas were raised, and each Gateway of its own takes one load balancer and a target group for each port. The rule compares everything in the account, whoever made it, with the quotas that AWS tells, and speaks from nine tenths on. That is advice for the next edge; where AWS has refused this one over it, it is the cause.',
  check: seen => {
    const { inventory } = seen.topology;
    return inventory
      ? QUOTAS.flatMap(quota => report(seen, inventory, quota))
      : [];
  },
};
