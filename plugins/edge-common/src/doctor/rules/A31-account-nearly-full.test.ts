import type { AccountInventory } from '../../snapshot';
import {
  aLoadBalancer,
  anInventory,
  aSeen,
  aWarning,
  AWS_ACCOUNT,
  AWS_REGION,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { accountNearlyFull } from './A31-account-nearly-full';

const balancers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aLoadBalancer({ arn: `arn:${index}`, tags: {} }),
  );
const holding = (
  inventory: Partial<AccountInventory>,
  topology: Partial<EdgeTopology> = {},
) => aSeen({ inventory: anInventory(inventory), ...topology });
const refused = (code: string): Partial<EdgeTopology> => ({
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  events: [
    aWarning(
      'FailedDeployModel',
      `Failed deploy model due to operation error, api error ${code}: The maximum number has been reached`,
    ),
  ],
});

describeRule(accountNearlyFull, {
  fires: {
    '45 of 50 load balancers': {
      seen: holding({ loadBalancers: balancers(45) }),
      severity: 'info',
      impact: 'none',
      object: {
        group: 'aws',
        kind: 'Account',
        name: `${AWS_ACCOUNT}/${AWS_REGION}`,
      },
      message:
        'The next edge may get no load balancer, because the account has nearly used up its network load balancers.',
      observed: '45 network load balancers',
      expected: 'fewer than 50',
    },
    'all target groups': {
      seen: holding({ targetGroupCount: 3000 }),
      message:
        'The next edge may get no load balancer, because the account has used up its target groups.',
    },
    'a refusal over load balancers': {
      seen: holding(
        { loadBalancers: balancers(50) },
        refused('TooManyLoadBalancers'),
      ),
      severity: 'error',
      impact: 'outage',
      message:
        'AWS makes no load balancer for this edge, because the account has used up its network load balancers.',
    },
    'a refusal over something else': {
      seen: holding(
        { loadBalancers: balancers(50) },
        refused('CertificateNotFound'),
      ),
      severity: 'info',
      impact: 'none',
    },
  },
  quiet: {
    'an account with room': aSeen({ inventory: anInventory() }),
    '45 load balancers under a raised quota': holding({
      loadBalancers: balancers(45),
      limits: { 'network-load-balancers': 100, 'target-groups': 3000 },
    }),
    'quotas that AWS did not tell': holding({
      loadBalancers: balancers(50),
      limits: {},
    }),
  },
});
