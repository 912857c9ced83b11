import {
  aGateway,
  aListener,
  aListenerSet,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { unusedSslPort } from './M10-unused-ssl-port';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports';

const withPorts = (ports: string) =>
  anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: ports },
  });

describeRule(unusedSslPort, {
  fires: {
    'a port that no listener has': {
      seen: aSeenBundle({ envoyProxy: withPorts('8443') }),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'The load balancer controller refuses the edge pay-edge, because ssl-ports names 8443, which no listener has. Clients get no address.',
      observed: '8443',
      expected: '80 and 443',
      remedy: 'Let ssl-ports name ports of listeners only: "443".',
    },
    'the same on an edge that serves': {
      seen: aSeen({ envoyProxy: withPorts('8443') }),
      impact: 'partial',
      message:
        'The load balancer controller refuses the edge pay-edge, because ssl-ports names 8443, which no listener has. Clients are still served with the old settings; the change is not in force.',
    },
    'the same on an edge that never had an address': {
      seen: aSeen({
        envoyProxy: withPorts('8443'),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
    'several entries of which two are wrong': {
      seen: aSeenBundle({ envoyProxy: withPorts('443, 8443,https') }),
      observed: '8443, https',
      remedy: 'Let ssl-ports name ports of listeners only: "443".',
      message:
        'The load balancer controller refuses the edge pay-edge, because ssl-ports names 8443 and https, which no listener has. Clients get no address.',
    },
    'the annotation under infrastructure': {
      seen: aSeenBundle({
        envoyProxy: undefined,
        gateway: aGateway({
          infrastructure: {
            labels: {},
            annotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: '8443' },
          },
        }),
      }),
      object: expect.objectContaining({ kind: 'Gateway' }),
      path: `spec.infrastructure.annotations['${KEY}']`,
    },
    'a star, which matches nothing': {
      seen: aSeenBundle({ envoyProxy: withPorts('*') }),
      observed: '*',
    },
    'a slip near another port': {
      seen: aSeenBundle({
        envoyProxy: withPorts('8444'),
        gateway: aGateway({
          listeners: [
            aListener({ name: 'http', port: 80 }),
            aListener({ port: 8443 }),
          ],
        }),
      }),
      remedy: 'Let ssl-ports name ports of listeners only: "8443".',
    },
    'a wrong entry beside those of two listeners': {
      seen: aSeenBundle({
        envoyProxy: withPorts('443,http-8443,9999'),
        gateway: aGateway({
          listeners: [
            aListener({ name: 'http', port: 80 }),
            aListener(),
            aListener({ name: 'admin', port: 8443 }),
          ],
        }),
      }),
      observed: '9999',
      remedy: 'Let ssl-ports name ports of listeners only: "443,http-8443".',
    },
  },
  quiet: {
    'the port that a ListenerSet adds': aSeenBundle({
      envoyProxy: withPorts('443,8443'),
      listenerSets: [aListenerSet()],
    }),
    'the port of a listener': aSeenBundle(),
    'the name of the Service port': aSeenBundle({
      envoyProxy: withPorts('http-443'),
    }),
    'a port whose listener Envoy Gateway refuses': aSeen({
      service: aManagedService({
        ports: [{ name: 'http-80', port: 80, protocol: 'TCP' }],
      }),
    }),
    'no ssl-ports at all': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
    'a wrong entry on the Gateway itself, where it does nothing': aSeenBundle({
      gateway: aGateway({
        metadata: aMeta({ name: 'pay-edge', annotations: { [KEY]: '8443' } }),
      }),
    }),
  },
});
