import type { Gateway, ListenerSet } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  aCondition,
  aGateway,
  aListenerSet,
  aListenerStatus,
  aMeta,
  aParentRef,
  aRoute,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { listenerSetRefused } from './K42-listener-set-refused';

const refused = (reason: string, overrides: Partial<ListenerSet> = {}) =>
  aListenerSet({
    conditions: [
      aCondition('Accepted', { status: 'False', reason, message: 'no' }),
      aCondition('Programmed', { status: 'False', reason }),
    ],
    listenerStatuses: [],
    ...overrides,
  });

const seeing = (
  set: ListenerSet,
  gateway: Partial<Gateway> = {},
  others: Partial<EdgeTopology> = {},
) => aSeen({ listenerSets: [set], gateway: aGateway(gateway), ...others });

const ofShop = refused('NotAllowed', {
  metadata: aMeta({ name: 'extra', namespace: 'shop' }),
});

const onSet = aRoute({
  parentRefs: [aParentRef({ kind: 'ListenerSet', name: 'extra' })],
  parents: [],
});

const byLabel =
  'Ask the owner of the Gateway pay-edge to set allowedListeners.namespaces.from to Selector, with a label of the namespace shop.';

describeRule(listenerSetRefused, {
  fires: {
    'a Gateway that says nothing of ListenerSets': {
      seen: seeing(refused('NotAllowed')),
      impact: 'partial',
      object: {
        group: 'gateway.networking.k8s.io',
        kind: 'ListenerSet',
        namespace: 'payments',
        name: 'extra',
      },
      path: 'spec.parentRef',
      message:
        'Clients of https://pay.example.com get no answer from the listeners of the ListenerSet extra (port 8443), because the Gateway pay-edge lets no ListenerSets in.',
      observed: 'Accepted=False NotAllowed: no',
      expected: 'allowedListeners in the Gateway',
      remedy:
        'Ask the owner of the Gateway pay-edge to set allowedListeners.namespaces.from to Same.',
    },
    'the same for a set of another namespace': {
      seen: seeing(ofShop, { allowedListeners: 'None' }),
      remedy: byLabel,
    },
    'a Gateway for its own namespace alone': {
      seen: seeing(ofShop, { allowedListeners: 'Same' }),
      message: expect.stringMatching(
        /lets only ListenerSets of its own namespace in\.$/,
      ),
      expected: 'allowedListeners for the namespace shop',
      remedy: byLabel,
    },
    'a Gateway that chooses by label': {
      seen: seeing(ofShop, { allowedListeners: 'Selector' }),
      expected: 'the labels of allowedListeners on the namespace shop',
      remedy:
        'Ask the platform team to label the namespace shop as the Gateway pay-edge wants it.',
    },
    'a Gateway for everybody': {
      seen: seeing(ofShop, { allowedListeners: 'All' }),
      expected: 'Accepted=True',
      remedy: 'Correct what the message names.',
    },
    'a Gateway that is refused itself': {
      seen: seeing(refused('ParentNotAccepted')),
      message: expect.stringMatching(
        /because the Gateway pay-edge is refused itself\.$/,
      ),
    },
    'listeners of which nothing is said': {
      seen: seeing(refused('ListenersNotValid')),
    },
    'a reason nobody knows': {
      seen: seeing(refused('NewReason')),
      message: expect.stringContaining('Envoy Gateway says NewReason'),
      expected: 'Accepted=True',
    },
    'a set without ports': {
      seen: seeing(refused('NotAllowed', { listeners: [] })),
      message: expect.stringContaining('of the ListenerSet extra, because'),
    },
    'the only way of the applications': {
      seen: seeing(refused('NotAllowed'), {}, { routes: [onSet] }),
      impact: 'outage',
    },
    'one of two ways of an application': {
      seen: seeing(
        refused('NotAllowed'),
        {},
        {
          routes: [aRoute({ parentRefs: [...onSet.parentRefs, aParentRef()] })],
        },
      ),
      impact: 'partial',
    },
  },
  quiet: {
    'a set in force': seeing(aListenerSet()),
    'a set with a listener of two in force': seeing(
      aListenerSet({
        conditions: [aCondition('Accepted', { reason: 'ListenersNotValid' })],
      }),
    ),
    'a set whose listeners say each why': seeing(
      refused('ListenersNotValid', { listenerStatuses: [aListenerStatus()] }),
    ),
    'a refusal of an earlier generation': seeing(
      refused('NotAllowed', {
        metadata: aMeta({ name: 'extra', generation: 2 }),
      }),
    ),
    'a set nobody has looked at': seeing(aListenerSet({ conditions: [] })),
    'no Gateway': aSeen({
      gateway: undefined,
      listenerSets: [refused('NotAllowed')],
    }),
  },
});
