import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { deprecatedAnnotation } from './M45-deprecated-annotation';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (key: string, value: string) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: {
        ...PAY_EDGE_ANNOTATIONS,
        [`${prefix}-${key}`]: value,
      },
    }),
  });

describeRule(deprecatedAnnotation, {
  fires: {
    'the old form of the scheme': {
      seen: asking('internal', 'true'),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-internal']`,
      observed: 'aws-load-balancer-internal: true',
      message:
        'The annotation aws-load-balancer-internal of pay-edge is deprecated and counts only where its successor is not said.',
      remedy: 'Use aws-load-balancer-scheme instead.',
    },
    'the old form of access logs': {
      seen: asking('access-log-enabled', 'false'),
      message:
        'The annotation aws-load-balancer-access-log-enabled of pay-edge is deprecated and beats its successor, because the controller reads the old form first.',
      expected: 'access_logs.s3.enabled in aws-load-balancer-attributes',
    },
  },
  quiet: {
    'present forms': aSeenBundle(),
    attributes: asking('attributes', 'load_balancing.cross_zone.enabled=true'),
  },
});
