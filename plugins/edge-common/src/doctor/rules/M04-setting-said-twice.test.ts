import {
  aGateway,
  aMeta,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { settingSaidTwice } from './M04-setting-said-twice';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

const platform = anEnvoyProxy({ metadata: aMeta({ name: 'platform' }) });

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
    'another value in the EnvoyProxy of the class': {
      seen: aSeenBundle({
        ...onGateway(KEY, 'internet-facing'),
        envoyProxy: undefined,
        classEnvoyProxy: platform,
      }),
      message: `The value of ${KEY} on the Gateway pay-edge has no effect, because the EnvoyProxy platform has another one and wins.`,
    },
  },
  quiet: {
    'an EnvoyProxy of the class that another one replaces': aSeenBundle({
      ...onGateway(KEY, 'internet-facing'),
      envoyProxy: anEnvoyProxy({
        serviceAnnotations: {},
        mergeType: undefined,
      }),
      classEnvoyProxy: platform,
    }),
    'the same value twice': aSeen(onGateway(KEY, 'internal')),
    'a setting of the Gateway alone': aSeen(onGateway('example.com/a', 'b')),
    'no EnvoyProxy': aSeen({
      ...onGateway(KEY, 'internet-facing'),
      envoyProxy: undefined,
    }),
  },
});
