import type { HttpRoute } from '../../snapshot';
import {
  aCondition,
  aGateway,
  ago,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { routeOverlooked } from './K16-route-overlooked';

const other = aParentRef({ name: 'other-edge' });

/** Names two Gateways, of which only the other one is in the status. */
const overlooked = (overrides: Partial<HttpRoute> = {}) =>
  aRoute({
    parentRefs: [aParentRef(), other],
    parents: [aRouteParent({ parentRef: other })],
    ...overrides,
  });

describeRule(routeOverlooked, {
  fires: {
    'a route that was taken up at another Gateway only': {
      seen: aSeen({ routes: [aRedirectRoute(), overlooked()] }),
      impact: 'outage',
      path: 'spec.parentRefs[0]',
      message:
        'Requests to https://pay.example.com do not reach the route pay-edge-app, because Envoy Gateway has not taken it up at the Gateway pay-edge.',
      expected: 'an entry for pay-edge https',
    },
    'such a route beside one that is well': {
      seen: aSeen({
        routes: [aRoute(), overlooked({ metadata: aMeta({ name: 'second' }) })],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'routes that were taken up': aSeen(),
    'a route of two minutes': aSeen({
      routes: [
        overlooked({
          metadata: aMeta({ name: 'new', creationTimestamp: ago(120) }),
        }),
      ],
    }),
    'a change that is being taken up': aSeen({
      routes: [overlooked({ metadata: aMeta({ name: 'new', generation: 2 }) })],
    }),
    'a route nobody has spoken of, which K33 tells': aSeen({
      routes: [overlooked({ parents: [] })],
    }),
    'a Gateway that Envoy Gateway refuses': aSeen({
      routes: [overlooked()],
      gateway: aGateway({
        conditions: [aCondition('Accepted', { status: 'False' })],
      }),
    }),
  },
});
