import {
  anEnvoyProxy,
  aPolicy,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { longStreams } from './M52-long-streams';

const lasting = (timeoutSeconds: number) => ({
  routes: [aRoute({ rules: [aRouteRule({ timeoutSeconds })] })],
});

describeRule(longStreams, {
  fires: {
    'a request that may take ten minutes': {
      seen: aSeenBundle(lasting(600)),
      path: 'spec.rules[0].timeouts.request',
      message:
        'Streams of https://pay.example.com that are silent for 350 seconds are reset, because the load balancer drops idle flows, whatever Envoy allows.',
      observed: '600 s',
    },
    'a request without limit': {
      seen: aSeen(lasting(0)),
      observed: 'no limit',
    },
    'streams that may idle for an hour': {
      seen: aSeen({ policies: [aPolicy({ streamIdleSeconds: 3600 })] }),
      path: 'spec.timeout.http.streamIdleTimeout',
      observed: '3600 s',
    },
  },
  quiet: {
    'a request of at most 350 seconds': aSeenBundle(lasting(350)),
    'nothing said': aSeen({ policies: [aPolicy()] }),
    'no TLS listener': aSeenBundle({
      ...lasting(600),
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});
