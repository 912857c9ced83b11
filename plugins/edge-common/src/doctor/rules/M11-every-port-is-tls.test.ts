import {
  aGateway,
  aListener,
  aLoadBalancerListener,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { everyPortIsTls } from './M11-every-port-is-tls';

const PORTS = 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports';

const withoutPorts = anEnvoyProxy({
  serviceAnnotations: Object.fromEntries(
    Object.entries(PAY_EDGE_ANNOTATIONS).filter(([key]) => key !== PORTS),
  ),
});

describeRule(everyPortIsTls, {
  fires: {
    'a certificate without ports': {
      seen: aSeenBundle({ envoyProxy: withoutPorts }),
      path: `spec.provider.kubernetes.envoyService.annotations['${PORTS}']`,
      message:
        'Clients that come to http://pay.example.com fail, because ssl-ports is missing and so port 80 expects TLS as well: the redirect is never reached.',
      remedy: 'Set ssl-ports to "443".',
    },
    'an empty list of ports, which says the same': {
      seen: aSeenBundle({
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [PORTS]: ' ' },
        }),
      }),
    },
    'a certificate for other ports than 443': {
      seen: aSeenBundle({
        envoyProxy: withoutPorts,
        gateway: aGateway({
          listeners: [
            aListener({ name: 'http', port: 80 }),
            aListener({ port: 8443 }),
            aListener({ name: 'admin', port: 9443 }),
          ],
        }),
      }),
      expected: 'ssl-ports "8443,9443"',
      remedy: 'Set ssl-ports to "8443,9443".',
    },
    'a certificate for port 80 alone': {
      seen: aSeenBundle({
        envoyProxy: withoutPorts,
        gateway: aGateway({
          listeners: [aListener({ name: 'http', port: 80 })],
        }),
      }),
      remedy: 'Set ssl-ports to "443".',
    },
    'the same where AWS has it so': {
      seen: aSeen({
        envoyProxy: withoutPorts,
        listeners: [
          aLoadBalancerListener(80, { protocol: 'TLS' }),
          aLoadBalancerListener(443),
        ],
      }),
    },
    'the same before there is a load balancer': {
      seen: aSeen({ envoyProxy: withoutPorts, listeners: [] }),
    },
  },
  quiet: {
    'a certificate with its ports': aSeenBundle(),
    'no certificate': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
    'a Gateway without port 80': aSeenBundle({
      envoyProxy: withoutPorts,
      gateway: aGateway({ listeners: [aListener()] }),
    }),
    'a live edge whose port 80 is plain': aSeen({ envoyProxy: withoutPorts }),
  },
});
