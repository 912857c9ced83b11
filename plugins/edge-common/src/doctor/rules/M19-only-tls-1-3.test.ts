import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { onlyTls13 } from './M19-only-tls-1-3';

const KEY =
  'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy';
const policy = 'ELBSecurityPolicy-TLS13-1-3-2021-06';

const asking = (annotations: Record<string, string>) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: { ...annotations, [KEY]: policy },
    }),
  });

describeRule(onlyTls13, {
  fires: {
    'a policy from 1.3 on': {
      seen: asking(PAY_EDGE_ANNOTATIONS),
      message: `Clients of https://pay.example.com that do not know TLS 1.3 get a handshake error, because the policy ${policy} refuses TLS 1.2.`,
      observed: policy,
    },
  },
  quiet: {
    'a policy from 1.2 on': aSeenBundle(),
    'no TLS, so that nobody reads it': asking({}),
  },
});
