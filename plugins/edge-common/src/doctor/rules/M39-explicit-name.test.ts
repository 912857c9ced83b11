import {
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { explicitName } from './M39-explicit-name';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-name';

const named = (name: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: name },
  }),
});

describeRule(explicitName, {
  fires: {
    'a name': {
      seen: aSeenBundle(named('pay')),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'The load balancer pay may be taken over by another Service that asks for the same name, because the name is written down instead of generated.',
    },
    'the same on a live edge': { seen: aSeen(named('pay')), observed: 'pay' },
  },
  quiet: {
    'a generated name': aSeen(),
    'an empty name': aSeenBundle(named(' ')),
  },
});
