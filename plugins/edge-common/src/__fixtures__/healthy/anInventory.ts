import type { AccountInventory } from '../../snapshot';
import { aLoadBalancer } from './aLoadBalancer';

/** An account that holds the healthy edge's load balancer and is far from its quotas. @public */
export const anInventory = (
  overrides: Partial<AccountInventory> = {},
): AccountInventory => ({
  loadBalancers: [aLoadBalancer()],
  targetGroupCount: 2,
  limits: { 'network-load-balancers': 50, 'target-groups': 3000 },
  ...overrides,
});
