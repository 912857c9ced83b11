import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { clientAddressTwice } from './M33-client-address-twice';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';
const PRESERVE = {
  [`${prefix}-target-group-attributes`]: 'preserve_client_ip.enabled=true',
};
const PROXY = { [`${prefix}-proxy-protocol`]: '*' };

const asking = (annotations: Record<string, string>) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
    }),
  });

describeRule(clientAddressTwice, {
  fires: {
    'both at once': {
      seen: asking({ ...PRESERVE, ...PROXY }),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-target-group-attributes']`,
      message:
        'Calls of pods to their own edge https://pay.example.com may time out, because client addresses are preserved although PROXY protocol carries them already.',
    },
  },
  quiet: {
    'preserved addresses alone': asking(PRESERVE),
    'PROXY protocol alone': asking(PROXY),
    'PROXY protocol with preserving switched off': asking({
      ...PROXY,
      [`${prefix}-target-group-attributes`]: 'preserve_client_ip.enabled=false',
    }),
  },
});
