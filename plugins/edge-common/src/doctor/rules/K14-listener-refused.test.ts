import type { Condition, Gateway } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aListenerSet,
  aListenerStatus,
  aMeta,
  aParentRef,
  aRoute,
  aSeen,
  aTopology,
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

const onSet = aRoute({
  parentRefs: [aParentRef({ kind: 'ListenerSet', name: 'extra' })],
});

const withSet = (
  conditions: readonly Condition[],
  routes = aTopology().routes,
  accepted = aCondition('Accepted', { reason: 'ListenersNotValid' }),
) =>
  aSeen({
    routes,
    listenerSets: [
      aListenerSet({
        conditions: [accepted],
        listenerStatuses: [aListenerStatus({ conditions })],
      }),
    ],
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
      message:
        'Some connections to https://pay.example.com fail, because Envoy serves the listener https without what it refers to: its certificateRefs name no usable Secret.',
    },
    'a reason nobody knows': {
      seen: aSeen({
        gateway: withStatus('https', [bad('Accepted', 'NewReason')]),
      }),
      message:
        'Clients of https://pay.example.com get no answer on port 443, because Envoy Gateway refuses the listener https: Envoy Gateway says NewReason.',
    },
    'a listener that a ListenerSet adds': {
      seen: withSet([bad('Accepted', 'PortUnavailable', 'taken')]),
      object: expect.objectContaining({ kind: 'ListenerSet', name: 'extra' }),
      path: 'spec.listeners[0]',
      impact: 'partial',
      message:
        'Clients of https://pay.example.com get no answer on port 8443, because Envoy Gateway refuses the listener https of the ListenerSet extra: its port cannot be used.',
      observed: 'Accepted=False PortUnavailable: taken',
    },
    'the listener of a ListenerSet on which all applications hang': {
      seen: withSet([bad('Programmed', 'Invalid')], [onSet]),
      impact: 'outage',
    },
    'references of a ListenerSet that is served all the same': {
      seen: withSet(
        [
          aCondition('Accepted'),
          aCondition('Programmed'),
          bad('ResolvedRefs', 'InvalidRouteKinds'),
        ],
        [onSet],
      ),
      impact: 'partial',
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
    'what is left in a ListenerSet that is not taken': withSet(
      [bad('Programmed', 'Invalid')],
      [],
      bad('Accepted', 'NotAllowed'),
    ),
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
