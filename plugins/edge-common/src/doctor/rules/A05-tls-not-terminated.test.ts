import {
  aGateway,
  aListener,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  anEnvoyProxy,
  anEvent,
  aSeen,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { tlsNotTerminated } from './A05-tls-not-terminated';

const plain = aLoadBalancerListener(443, { protocol: 'TCP' });
const http = aLoadBalancerListener(80);
const PORTS = 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports';

describeRule(tlsNotTerminated, {
  fires: {
    'a TCP listener on 443': {
      seen: aSeen({ listeners: [http, plain] }),
      path: 'listener:443',
      message:
        'Clients of https://pay.example.com get a TLS error on port 443, because the load balancer passes TCP through and ends no TLS there.',
      observed: '443 TCP',
      expected: '443 TLS',
    },
    'no listener on 443': {
      seen: aSeen({ listeners: [http] }),
      message:
        'Clients of https://pay.example.com cannot connect on port 443, because the load balancer has no listener there.',
      observed: 'no listener',
    },
    'an edge that nobody asked to end TLS': {
      seen: aSeen({
        envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
        listeners: [http, plain],
      }),
      observed: '443 TCP',
    },
    'another port that was asked for': {
      seen: aSeen({
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [PORTS]: '443,8443' },
        }),
        gateway: aGateway({
          listeners: [aListener(), aListener({ name: 'admin', port: 8443 })],
        }),
        listeners: [http, aLoadBalancerListener(443)],
      }),
      path: 'listener:8443',
      impact: 'partial',
    },
    'the only port that ends TLS, while http answers': {
      seen: aSeen({ listeners: [http] }),
      path: 'listener:443',
      impact: 'outage',
    },
  },
  quiet: {
    'a TLS listener on 443': aSeen(),
    'a load balancer of five minutes': aSeen({
      loadBalancer: aLoadBalancer({ createdAt: '2026-11-23T11:55:00Z' }),
      listeners: [http],
    }),
    'settings that the controller brought to AWS five minutes ago': aSeen({
      events: [anEvent({ lastSeen: '2026-11-23T11:55:00Z' })],
      listeners: [http],
    }),
    'a Service that was changed five minutes ago': aSeen({
      service: aManagedService({ changedAt: '2026-11-23T11:55:00Z' }),
      listeners: [http],
    }),
    'a load balancer that is being made': aSeen({
      loadBalancer: aLoadBalancer({ state: 'provisioning' }),
      listeners: [],
    }),
    'no load balancer': aSeen({ loadBalancer: undefined, listeners: [] }),
    'an edge that ends TLS in Envoy': aSeen({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      gateway: aGateway({
        listeners: [aListener({ protocol: 'HTTPS', hasTls: true })],
      }),
      listeners: [plain],
    }),
    'an edge without a port for https': aSeen({
      gateway: aGateway({ listeners: [aListener({ name: 'http', port: 80 })] }),
      listeners: [http],
    }),
  },
});
