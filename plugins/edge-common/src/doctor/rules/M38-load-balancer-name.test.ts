import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { loadBalancerName } from './M38-load-balancer-name';

const named = (name: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      'service.beta.kubernetes.io/aws-load-balancer-name': name,
    },
  }),
});

const long = 'a'.repeat(33);

describeRule(loadBalancerName, {
  fires: {
    'a name that is too long': {
      seen: aSeenBundle(named(long)),
      impact: 'outage',
      message: `The load balancer controller refuses the edge pay-edge, because "${long}" cannot be the name of a load balancer. Clients get no address.`,
      observed: long,
    },
    'an underscore': {
      seen: aSeenBundle(named('pay_edge')),
      message:
        'AWS refuses the load balancer of pay-edge, because "pay_edge" cannot be the name of a load balancer. Clients get no address.',
    },
    'a reserved beginning': { seen: aSeenBundle(named('internal-pay')) },
    'a hyphen at the end, before there is an address': {
      seen: aSeen({
        ...named('pay-'),
        service: aManagedService({ hostnames: [] }),
      }),
    },
  },
  quiet: {
    'a valid name': aSeenBundle(named('pay-edge')),
    'no name': aSeenBundle(),
    'a name that was accepted': aSeen(named('internal-pay')),
  },
});
