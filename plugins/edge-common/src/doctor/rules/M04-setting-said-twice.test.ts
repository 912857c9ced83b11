import { aGateway, aSeen, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { settingSaidTwice } from './M04-setting-said-twice';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

const onGateway = (key: string, value: string) => ({
  gateway: aGateway({
    infrastructure: { labels: {}, annotations: { [key]: value } },
  }),
});

describeRule(settingSaidTwice, {
  fires: {
    'two schemes': {
      seen: aSeenBundle(onGateway(KEY, 'internet-facing')),
      path: `spec.infrastructure.annotations['${KEY}']`,
      message: `The value of ${KEY} on the Gateway pay-edge has no effect, because the EnvoyProxy pay-edge has another one and wins.`,
      observed: 'internet-facing',
      expected: 'internal',
    },
  },
  quiet: {
    'the same value twice': aSeen(onGateway(KEY, 'internal')),
    'a setting of the Gateway alone': aSeen(onGateway('example.com/a', 'b')),
    'no EnvoyProxy': aSeen({
      ...onGateway(KEY, 'internet-facing'),
      envoyProxy: undefined,
    }),
  },
});
