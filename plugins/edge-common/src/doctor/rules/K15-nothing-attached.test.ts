import type { Gateway } from '../../snapshot';
import {
  aGateway,
  ago,
  aListenerSet,
  aListenerStatus,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aSeen,
  GATEWAY_REF,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { nothingAttached } from './K15-nothing-attached';

const bare = (overrides: Partial<Gateway> = {}) =>
  aGateway({
    listenerStatuses: [
      aListenerStatus({ name: 'http' }),
      aListenerStatus({ attachedRoutes: 0 }),
    ],
    ...overrides,
  });

describeRule(nothingAttached, {
  fires: {
    'an https listener without a route': {
      seen: aSeen({ gateway: bare(), routes: [aRedirectRoute()] }),
      impact: 'partial',
      object: GATEWAY_REF,
      path: 'spec.listeners[1]',
      message:
        'Every request to the edge pay-edge is answered 404, because no route is attached to the listener https.',
      observed: '0 attached routes',
    },
    'routes that do not get in': {
      seen: aSeen({ gateway: bare() }),
      impact: 'outage',
      message:
        'Every request to https://pay.example.com is answered 404, because no route is attached to the listener https.',
    },
  },
  quiet: {
    'a listener with a route': aSeen(),
    'routes that all come through a ListenerSet': aSeen({
      gateway: bare(),
      routes: [
        aRedirectRoute(),
        aRoute({
          parentRefs: [aParentRef({ kind: 'ListenerSet', name: 'extra' })],
        }),
      ],
      listenerSets: [aListenerSet()],
    }),
    'a Gateway of two minutes': aSeen({
      gateway: bare({
        metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(120) }),
      }),
    }),
    'counts of an earlier generation': aSeen({
      gateway: bare({ metadata: aMeta({ name: 'pay-edge', generation: 2 }) }),
    }),
    'a Gateway without status': aSeen({
      gateway: bare({ listenerStatuses: [] }),
    }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
