import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { accessLogsWithoutTls } from './M47-access-logs-without-tls';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-attributes';

const asking = (enabled: boolean, annotations: Record<string, string> = {}) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: {
        ...annotations,
        [KEY]: `access_logs.s3.enabled=${enabled},access_logs.s3.bucket=logs`,
      },
    }),
  });

describeRule(accessLogsWithoutTls, {
  fires: {
    'logs of a load balancer without TLS': {
      seen: asking(true),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'The access logs of pay-edge stay empty, because its load balancer ends no TLS and logs nothing else.',
    },
  },
  quiet: {
    'logs of a load balancer that ends TLS': asking(true, PAY_EDGE_ANNOTATIONS),
    'no logs': asking(false),
  },
});
