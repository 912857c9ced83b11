import {
  aCondition,
  aGateway,
  aListener,
  aListenerSet,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aSeen,
} from '../../testUtils';
import type { HttpRoute } from '../../snapshot';
import { describeRule } from './__fixtures__/describeRule';
import { routeNotAccepted } from './K17-route-not-accepted';

const no = (reason: string, message = 'no') =>
  aCondition('Accepted', { status: 'False', reason, message });

const refused = (
  reason: string,
  ref: Parameters<typeof aParentRef>[0] = {},
  overrides: Partial<HttpRoute> = {},
) => {
  const parentRef = aParentRef(ref);
  return aRoute({
    parentRefs: [parentRef],
    parents: [aRouteParent({ parentRef }, no(reason))],
    ...overrides,
  });
};

const elsewhere = aParentRef({ namespace: 'platform', name: 'shared' });

describeRule(routeNotAccepted, {
  fires: {
    'a section that does not exist': {
      seen: aSeen({
        routes: [refused('NoMatchingParent', { sectionName: 'htps' })],
      }),
      impact: 'outage',
      path: 'spec.parentRefs[0]',
      message:
        'Requests to https://pay.example.com for the route pay-edge-app get 404, because the Gateway pay-edge has no listener htps (did you mean https?).',
      observed: 'Accepted=False NoMatchingParent: no',
      remedy: 'Set sectionName to https.',
    },
    'a section like no other': {
      seen: aSeen({
        routes: [refused('NoMatchingParent', { sectionName: 'internal' })],
      }),
      remedy: 'Set sectionName to http or https.',
    },
    'a port that no listener has': {
      seen: aSeen({
        routes: [
          refused('NoMatchingParent', { sectionName: undefined, port: 8443 }),
        ],
      }),
      message:
        'Requests to https://pay.example.com for the route pay-edge-app get 404, because the Gateway pay-edge has no listener on port 8443.',
    },
    'host names that do not meet': {
      seen: aSeen({
        gateway: aGateway({
          listeners: [aListener({ hostname: 'shop.example.com' })],
        }),
        routes: [refused('NoMatchingListenerHostname')],
      }),
      message:
        'Requests to https://pay.example.com for the route pay-edge-app get 404, because none of its host names (pay.example.com) fits the listener (shop.example.com).',
    },
    'a namespace that is not allowed': {
      seen: aSeen({
        routes: [
          refused(
            'NotAllowedByListeners',
            {},
            { metadata: aMeta({ name: 'shop', namespace: 'shop' }) },
          ),
        ],
      }),
      message:
        'Requests to https://pay.example.com for the route shop get 404, because the listener of payments/pay-edge does not take routes from the namespace shop.',
    },
    'filters that exclude each other': {
      seen: aSeen({ routes: [refused('IncompatibleFilters')] }),
      remedy:
        'Keep one of the filters: a redirect allows neither backends nor a rewrite.',
    },
    'a value that is not supported': {
      seen: aSeen({ routes: [refused('UnsupportedValue')] }),
      remedy: 'Correct the value the message names.',
    },
    'a reason nobody knows': {
      seen: aSeen({ routes: [refused('NewReason')] }),
      message:
        'Requests to https://pay.example.com for the route pay-edge-app get 404, because Envoy Gateway says NewReason.',
    },
    'one of two routes': {
      seen: aSeen({
        routes: [
          refused('UnsupportedValue'),
          aRoute({ metadata: aMeta({ name: 'admin' }) }),
        ],
      }),
      impact: 'partial',
    },
    'the redirect alone': {
      seen: aSeen({
        routes: [
          aRedirectRoute({
            parents: [
              aRouteParent(
                { parentRef: aParentRef({ sectionName: 'http' }) },
                no('NotAllowedByListeners'),
              ),
            ],
          }),
          aRoute(),
        ],
      }),
      impact: 'partial',
    },
    'another Gateway that refuses a route of this edge': {
      seen: aSeen({
        routes: [
          aRoute({
            parentRefs: [aParentRef(), elsewhere],
            parents: [
              aRouteParent(),
              aRouteParent(
                { parentRef: elsewhere },
                no('NotAllowedByListeners'),
              ),
            ],
          }),
        ],
      }),
      impact: 'partial',
      path: 'spec.parentRefs[1]',
      message:
        'The route pay-edge-app answers here, but requests through the Gateway platform/shared get 404, because the listener of platform/shared does not take routes from the namespace payments.',
    },
  },
  quiet: {
    'a parent that is a ListenerSet the Gateway does not take': aSeen({
      listenerSets: [aListenerSet({ conditions: [no('NotAllowed')] })],
      routes: [
        refused('NoMatchingParent', { kind: 'ListenerSet', name: 'extra' }),
      ],
    }),
    'accepted routes': aSeen(),
    'a parent that only the status still names': aSeen({
      routes: [
        aRoute({
          parents: [
            aRouteParent(),
            aRouteParent({ parentRef: elsewhere }, no('NoMatchingParent')),
          ],
        }),
      ],
    }),
    'a refusal of an earlier generation': aSeen({
      routes: [
        refused(
          'UnsupportedValue',
          {},
          { metadata: aMeta({ name: 'pay-edge-app', generation: 2 }) },
        ),
      ],
    }),
    'the word of another controller': aSeen({
      routes: [
        aRoute({
          parents: [
            aRouteParent(),
            aRouteParent(
              { controllerName: 'gateway.k8s.aws/alb' },
              no('NoMatchingParent'),
            ),
          ],
        }),
      ],
    }),
    'a route without any status': aSeen({ routes: [aRoute({ parents: [] })] }),
  },
});
