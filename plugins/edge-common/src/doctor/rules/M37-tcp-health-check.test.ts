import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { tcpHealthCheck } from './M37-tcp-health-check';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
  });

const TCP = { [`${prefix}-healthcheck-protocol`]: 'TCP' };

describeRule(tcpHealthCheck, {
  fires: {
    'a TCP check of pods': {
      seen: asking({ ...PAY_EDGE_ANNOTATIONS, ...TCP }),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-healthcheck-protocol']`,
      message:
        'The load balancer keeps sending requests of https://pay.example.com to pods that are about to end, because its health check only opens a TCP connection.',
    },
    'no word on the check': {
      seen: asking({ [`${prefix}-nlb-target-type`]: 'ip' }),
      observed: 'tcp',
    },
  },
  quiet: {
    'an HTTP check': aSeenBundle(),
    'node targets': asking({
      ...TCP,
      [`${prefix}-nlb-target-type`]: 'instance',
    }),
    'PROXY protocol': asking({
      ...PAY_EDGE_ANNOTATIONS,
      ...TCP,
      [`${prefix}-proxy-protocol`]: '*',
    }),
  },
});
