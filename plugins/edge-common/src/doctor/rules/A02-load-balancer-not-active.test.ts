import { aLoadBalancer, aSeen, LOAD_BALANCER_ARN } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { loadBalancerNotActive } from './A02-load-balancer-not-active';

const having = (overrides: Parameters<typeof aLoadBalancer>[0]) =>
  aSeen({ loadBalancer: aLoadBalancer(overrides) });

describeRule(loadBalancerNotActive, {
  fires: {
    'a load balancer that could not be made': {
      seen: having({ state: 'failed', stateReason: 'no addresses left' }),
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      message:
        'Clients of https://pay.example.com cannot connect, because the load balancer k8s-envoygat-envoypay-3803bcabf7 could not be made: no addresses left.',
      observed: 'failed',
      expected: 'active',
    },
    'a failure without a reason': {
      seen: having({ state: 'failed' }),
      message:
        'Clients of https://pay.example.com cannot connect, because the load balancer k8s-envoygat-envoypay-3803bcabf7 could not be made.',
    },
    'one that works and cannot grow': {
      seen: having({ state: 'active_impaired', stateReason: 'few addresses' }),
      severity: 'warning',
      impact: 'partial',
      message:
        'Clients of https://pay.example.com may find no room, because the load balancer k8s-envoygat-envoypay-3803bcabf7 works but cannot grow: few addresses.',
    },
    'one that has been in the making for an hour': {
      seen: having({ state: 'provisioning' }),
      severity: 'warning',
      message:
        'Clients of https://pay.example.com cannot connect, because the load balancer k8s-envoygat-envoypay-3803bcabf7 is still being made after more than 10 minutes.',
    },
  },
  quiet: {
    'an active load balancer': aSeen(),
    'one in the making for nine minutes': having({
      state: 'provisioning',
      createdAt: '2026-11-23T11:51:00Z',
    }),
    'no load balancer': aSeen({ loadBalancer: undefined }),
  },
});
