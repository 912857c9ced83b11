import type { Condition, ListenerStatus } from '../../snapshot';
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
import { listenerConflict } from './K13-listener-conflict';

const conflict = (reason: string, overrides: Partial<Condition> = {}) =>
  aCondition('Conflicted', { reason, message: 'conflicting', ...overrides });

const withConflict = (
  name: string,
  condition: Condition,
  metadata = aMeta({ name: 'pay-edge' }),
) =>
  aSeen({
    gateway: aGateway({
      metadata,
      listenerStatuses: [aListenerStatus({ name, conditions: [condition] })],
    }),
  });

const withSet = (https: ListenerStatus, routes = aTopology().routes) =>
  aSeen({
    routes,
    gateway: aGateway({ listenerStatuses: [https] }),
    listenerSets: [
      aListenerSet({
        listenerStatuses: [
          aListenerStatus({ conditions: [conflict('HostnameConflict')] }),
        ],
      }),
    ],
  });

describeRule(listenerConflict, {
  fires: {
    'two protocols on the port of the applications': {
      seen: withConflict('https', conflict('ProtocolConflict')),
      impact: 'outage',
      path: 'spec.listeners[1].protocol',
      message:
        'Clients of https://pay.example.com get no answer on port 443, because the listener https is in conflict: another listener uses the same port with another protocol.',
      observed: 'ProtocolConflict: conflicting',
      remedy:
        'Give the listeners of one port the same protocol, or different ports.',
    },
    'two listeners of one host name on the port of the redirect': {
      seen: withConflict('http', conflict('HostnameConflict')),
      impact: 'partial',
      remedy: 'Give each listener of a port its own host name, or remove one.',
    },
    'a listener of a ListenerSet, whose name the Gateway has as well': {
      seen: withSet(aListenerStatus({ name: 'https' })),
      object: expect.objectContaining({ kind: 'ListenerSet', name: 'extra' }),
      impact: 'partial',
      path: 'spec.listeners[0].protocol',
      message: expect.stringMatching(
        /port 8443, because the listener https of the ListenerSet extra is in conflict/,
      ),
    },
    'the same where all applications hang on the ListenerSet': {
      seen: withSet(aListenerStatus({ name: 'https' }), [
        aRoute({
          parentRefs: [aParentRef({ kind: 'ListenerSet', name: 'extra' })],
        }),
      ]),
      impact: 'outage',
    },
    'the same where the Gateway serves nothing either': {
      seen: withSet(
        aListenerStatus({
          name: 'https',
          conditions: [aCondition('Programmed', { status: 'False' })],
        }),
      ),
      impact: 'outage',
    },
  },
  quiet: {
    'listeners without a word on conflicts': aSeen(),
    'listeners that say they have none': withConflict(
      'https',
      conflict('NoConflicts', { status: 'False' }),
    ),
    'a conflict of an earlier generation': withConflict(
      'https',
      conflict('ProtocolConflict'),
      aMeta({ name: 'pay-edge', generation: 2 }),
    ),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
