import {
  aCondition,
  aGateway,
  aListener,
  aListenerStatus,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { listenersInConflict } from './M64-listeners-in-conflict';

const http = aListener({ name: 'http', port: 80 });

const beside = (overrides: Parameters<typeof aListener>[0]) =>
  aGateway({
    listeners: [http, aListener(), aListener({ name: 'second', ...overrides })],
  });

const conflicted = aListenerStatus({
  conditions: [aCondition('Conflicted', { reason: 'HostnameConflict' })],
});

describeRule(listenersInConflict, {
  fires: {
    'two listeners without host name on one port': {
      seen: aSeenBundle({ gateway: beside({}) }),
      impact: 'outage',
      path: 'spec.listeners[2].hostname',
      message:
        'Clients of https://pay.example.com get no answer on port 443, because the listeners https and second have the same host name there.',
      observed: 'no host name on both',
    },
    'two protocols on one port': {
      seen: aSeenBundle({ gateway: beside({ protocol: 'HTTPS' }) }),
      path: 'spec.listeners[2].protocol',
      observed: 'HTTP and HTTPS',
      expected: 'one protocol',
    },
    'a conflict on a port without applications': {
      seen: aSeenBundle({ gateway: beside({ port: 80 }) }),
      impact: 'partial',
    },
    'a conflict that Envoy Gateway has found': {
      seen: aSeen({
        gateway: { ...beside({}), listenerStatuses: [conflicted] },
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'one listener per port': aSeenBundle(),
    'different host names': aSeenBundle({
      gateway: beside({ hostname: 'a.example.com' }),
    }),
    'TLS and HTTPS under different names': aSeenBundle({
      gateway: aGateway({
        listeners: [
          aListener({ protocol: 'HTTPS', hostname: 'a.example.com' }),
          aListener({ name: 'tls', protocol: 'TLS' }),
        ],
      }),
    }),
    'UDP beside TCP': aSeenBundle({ gateway: beside({ protocol: 'UDP' }) }),
    'what Envoy Gateway finds clean': aSeen({ gateway: beside({}) }),
  },
});
