import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { stickyToEnvoy } from './M48-sticky-to-envoy';

const KEY =
  'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes';

const asking = (attributes: string) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: attributes },
    }),
  });

describeRule(stickyToEnvoy, {
  fires: {
    'stickiness by address': {
      seen: asking('stickiness.enabled=true,stickiness.type=source_ip'),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'Sessions of https://pay.example.com still move between pods of the application, because the load balancer holds clients at an Envoy only.',
    },
  },
  quiet: {
    'stickiness off': asking('stickiness.enabled=false'),
    'nothing said': aSeenBundle(),
  },
});
