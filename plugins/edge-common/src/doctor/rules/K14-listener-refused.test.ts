import type { Condition, Gateway } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aListenerStatus,
  aMeta,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { listenerRefused } from './K14-listener-refused';

const withStatus = (
  name: string,
  conditions: readonly Condition[],
  overrides: Partial<Gateway> = {},
) =>
  aGateway({
    listenerStatuses: [
      aListenerStatus({ name: name === 'http' ? 'https' : 'http' }),
      aListenerStatus({ name, conditions }),
    ],
    ...overrides,
  });

const bad = (type: string, reason: string, message = '') =>
  aCondition(type, {
    status: 'False',
    reason,
    message,
  });

describeRule(listenerRefused, {
  fires: {
    'a listener without the tls block its protocol needs': {
      seen: aSeen({
        gateway: withStatus('https', [
          bad(
            'Programmed',
            'Invalid',
            'Listener must have TLS set when protocol is HTTPS.',
          ),
          aCondition('ResolvedRefs'),
        ]),
      }),
      impact: 'outage',
      path: 'spec.listeners[1]',
      message:
        'Clients of https://pay.example.com get no answer on port 443, because Envoy Gateway refuses the listener https: its settings do not fit together.',
      observed:
        'Programmed=False Invalid: Listener must have TLS set when protocol is HTTPS.',
    },
    'the listener of the redirect': {
      seen: aSeen({
        gateway: withStatus('http', [bad('Accepted', 'PortUnavailable')]),
      }),
      impact: 'partial',
      path: 'spec.listeners[0]',
      remedy: 'Choose another port.',
    },
    'a certificate that cannot be resolved': {
      seen: aSeen({
        gateway: withStatus('https', [
          aCondition('Accepted'),
          bad('ResolvedRefs', 'InvalidCertificateRef'),
        ]),
      }),
      remedy:
        'Remove the tls block: behind the load balancer the listener needs no certificate.',
    },
    'references of a listener that is served all the same': {
      seen: aSeen({
        gateway: withStatus('https', [
          aCondition('Accepted'),
          aCondition('Programmed'),
          bad('ResolvedRefs', 'InvalidCertificateRef'),
        ]),
      }),
      impact: 'partial',
    },
    'a reason nobody knows': {
      seen: aSeen({
        gateway: withStatus('https', [bad('Accepted', 'NewReason')]),
      }),
      message:
        'Clients of https://pay.example.com get no answer on port 443, because Envoy Gateway refuses the listener https: Envoy Gateway says NewReason.',
    },
    'a status of a listener the spec lacks': {
      seen: aSeen({
        gateway: withStatus('gone', [bad('Accepted', 'UnsupportedProtocol')]),
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'good listeners': aSeen(),
    'listeners no one has looked at': aSeen({
      gateway: aGateway({ listenerStatuses: [] }),
    }),
    'a listener that is pending': aSeen({
      gateway: withStatus('https', [bad('Programmed', 'Pending')]),
    }),
    'a condition that is unknown': aSeen({
      gateway: withStatus('https', [
        aCondition('Accepted', { status: 'Unknown' }),
      ]),
    }),
    'the absence of conflicts': aSeen({
      gateway: withStatus('https', [
        aCondition('Conflicted', { status: 'False', reason: 'NoConflicts' }),
      ]),
    }),
    'a verdict on an earlier generation': aSeen({
      gateway: withStatus('https', [bad('Accepted', 'PortUnavailable')], {
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
      }),
    }),
    'an edge without a Gateway': aSeen({ gateway: undefined }),
  },
});
