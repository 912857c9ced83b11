import {
  aGateway,
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { attributesOfTlsListener } from './M53-attributes-of-tls-listener';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-listener-attributes';
const VALUE = 'tcp.idle_timeout.seconds=600';

const asking = (key: string) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [key]: VALUE },
    }),
  });

describeRule(attributesOfTlsListener, {
  fires: {
    'an idle timeout of the TLS listener': {
      seen: asking(`${KEY}.TLS-443`),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}.TLS-443']`,
      message:
        'The listener attributes of pay-edge have no effect, because the controller never applies attributes to TLS listeners.',
      observed: VALUE,
    },
    'the same on the Gateway': {
      seen: aSeenBundle({
        gateway: aGateway({
          infrastructure: {
            labels: {},
            annotations: { [`${KEY}.TLS-443`]: VALUE },
          },
        }),
      }),
      path: `spec.infrastructure.annotations['${KEY}.TLS-443']`,
    },
  },
  quiet: {
    'attributes of a TCP listener': asking(`${KEY}.TCP-80`),
    'no attributes': aSeenBundle(),
  },
});
