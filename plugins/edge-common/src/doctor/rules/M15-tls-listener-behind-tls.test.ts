import {
  aGateway,
  aListener,
  aListenerSet,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { tlsListenerBehindTls } from './M15-tls-listener-behind-tls';

const http = aListener({ name: 'http', port: 80 });

const listening = (overrides: Parameters<typeof aListener>[0]) =>
  aGateway({ listeners: [http, aListener(overrides)] });

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const carrying = (annotations: Record<string, string>) =>
  anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
  });

describeRule(tlsListenerBehindTls, {
  fires: {
    'protocol HTTPS on a terminated port': {
      seen: aSeenBundle({ gateway: listening({ protocol: 'HTTPS' }) }),
      impact: 'outage',
      path: 'spec.listeners[1].protocol',
      message:
        'Clients of https://pay.example.com cannot be served on port 443, because the load balancer ends TLS there and the listener https waits for TLS again.',
      observed: 'protocol HTTPS',
      remedy:
        'Set the protocol of listener https to HTTP and remove its tls block.',
    },
    'the same on a live edge': {
      seen: aSeen({
        gateway: listening({ protocol: 'HTTPS', hasTls: true }),
      }),
      observed: 'protocol HTTPS with a tls block',
    },
    'a tls block on an HTTP listener': {
      seen: aSeenBundle({ gateway: listening({ hasTls: true }) }),
      path: 'spec.listeners[1].tls',
    },
    'protocol TLS': {
      seen: aSeenBundle({ gateway: listening({ protocol: 'TLS' }) }),
      observed: 'protocol TLS',
    },
    'one of two terminated ports': {
      seen: aSeenBundle({
        envoyProxy: carrying({ [`${prefix}-ssl-ports`]: '443,8443' }),
        gateway: aGateway({
          listeners: [
            http,
            aListener(),
            aListener({ name: 'admin', port: 8443, protocol: 'HTTPS' }),
          ],
        }),
      }),
      impact: 'partial',
      path: 'spec.listeners[2].protocol',
    },
    'a listener that a ListenerSet adds': {
      seen: aSeen({
        listenerSets: [
          aListenerSet({
            listeners: [
              aListener({ name: 'admin', port: 8443 }),
              aListener({ name: 'shop', protocol: 'HTTPS', hasTls: true }),
            ],
          }),
        ],
      }),
      object: expect.objectContaining({ kind: 'ListenerSet', name: 'extra' }),
      impact: 'partial',
      path: 'spec.listeners[1].protocol',
    },
  },
  quiet: {
    'plain HTTP behind the load balancer': aSeenBundle(),
    'HTTPS on a port the load balancer passes through': aSeenBundle({
      envoyProxy: carrying({ [`${prefix}-ssl-ports`]: '80' }),
      gateway: listening({ protocol: 'HTTPS', hasTls: true }),
    }),
    'encryption again towards Envoy': aSeenBundle({
      envoyProxy: carrying({ [`${prefix}-backend-protocol`]: 'ssl' }),
      gateway: listening({ protocol: 'HTTPS', hasTls: true }),
    }),
    'an edge without a certificate': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      gateway: listening({ protocol: 'HTTPS', hasTls: true }),
    }),
    'an edge without a Gateway': aSeen({ gateway: undefined }),
  },
});
