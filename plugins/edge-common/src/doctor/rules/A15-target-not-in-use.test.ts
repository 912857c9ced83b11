import type { Target } from '../../snapshot';
import {
  ago,
  aLoadBalancer,
  aLoadBalancerListener,
  aSeen,
  aTarget,
  aTargetGroup,
  targetGroupArn,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { targetNotInUse } from './A15-target-not-in-use';

const unused = (overrides: Partial<Target> = {}) =>
  aTarget({
    zone: 'eu-west-1c',
    state: 'unused',
    reason: 'Target.NotInUse',
    ...overrides,
  });

const having = (port: number, ...targets: Target[]) => ({
  targetGroups: [aTargetGroup(port, { targets })],
});

describeRule(targetNotInUse, {
  fires: {
    'a pod in a zone without a subnet': {
      seen: aSeen(having(443, aTarget(), unused())),
      impact: 'partial',
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(443) },
      message:
        'No request to https://pay.example.com reaches 1 registered pod of Envoy, because it runs in eu-west-1c, where the load balancer has no subnet.',
      observed: '1 of 2 unused: Target.NotInUse',
      expected: 'targets in eu-west-1a and eu-west-1b',
      remedy:
        'Add a subnet of eu-west-1c to the load balancer, or keep the Envoy pods out of other zones.',
    },
    'all pods of the port of the applications': {
      seen: aSeen(having(443, unused(), unused({ id: '10.0.3.11' }))),
      impact: 'outage',
    },
    'all pods of the redirect': {
      seen: aSeen(having(80, unused())),
      impact: 'partial',
    },
    'a group no listener leads to': {
      seen: aSeen({
        ...having(443, unused({ zone: 'eu-west-1a' })),
        listeners: [aLoadBalancerListener(80)],
      }),
      impact: 'partial',
      expected: 'a listener that leads to the group',
    },
    'a target whose zone AWS does not tell': {
      seen: aSeen(having(443, aTarget(), unused({ zone: undefined }))),
      message: expect.stringContaining('leaves the zone out'),
    },
  },
  quiet: {
    'targets in use': aSeen(),
    'an instance that was stopped, which is another reason': aSeen(
      having(443, aTarget(), unused({ reason: 'Target.InvalidState' })),
    ),
    'a load balancer of five minutes': aSeen({
      ...having(443, unused()),
      loadBalancer: aLoadBalancer({ createdAt: ago(300) }),
    }),
    'one that is being set up': aSeen({
      ...having(443, unused()),
      loadBalancer: aLoadBalancer({ state: 'provisioning' }),
    }),
    'no load balancer': aSeen({ loadBalancer: undefined }),
  },
});
