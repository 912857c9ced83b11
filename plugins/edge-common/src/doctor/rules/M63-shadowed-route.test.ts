import {
  aGateway,
  aListener,
  aMatch,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { shadowedRoute } from './M63-shadowed-route';

const younger = (
  match = aMatch('/api'),
  overrides: Parameters<typeof aRoute>[0] = {},
) =>
  aRoute({
    metadata: aMeta({
      name: 'canary',
      creationTimestamp: '2026-11-23T11:30:00Z',
    }),
    rules: [aRouteRule({ matches: [match] })],
    ...overrides,
  });

describeRule(shadowedRoute, {
  fires: {
    'a younger route with an equal match': {
      seen: aSeen({ routes: [aRoute(), younger()] }),
      object: expect.objectContaining({ name: 'canary' }),
      path: 'spec.rules[0].matches[0]',
      message:
        'The route canary gets no requests for https://pay.example.com/api, because pay-edge-app matches the same and is older.',
      observed: 'PathPrefix /api',
    },
    'one of the same age, which the alphabet puts first': {
      seen: aSeen({
        routes: [
          aRoute(),
          younger(undefined, {
            metadata: aMeta({ name: 'zebra' }),
          }),
        ],
      }),
      message:
        'The route zebra gets no requests for https://pay.example.com/api, because pay-edge-app matches the same and comes first in the alphabet.',
    },
    'the same in manifests': {
      seen: aSeenBundle({ routes: [younger(), aRoute()] }),
    },
  },
  quiet: {
    'another path': aSeen({ routes: [aRoute(), younger(aMatch('/v2'))] }),
    'another method': aSeen({
      routes: [aRoute(), younger(aMatch('/api', { method: 'POST' }))],
    }),
    'a condition on a header': aSeen({
      routes: [aRoute(), younger(aMatch('/api', { headers: 1 }))],
    }),
    'another host name': aSeen({
      routes: [
        aRoute(),
        younger(undefined, { hostnames: ['admin.example.com'] }),
      ],
    }),
    'host names that only one of two listeners takes each': aSeen({
      gateway: aGateway({
        listeners: [
          aListener({ hostname: 'pay.example.com' }),
          aListener({ name: 'shop', hostname: 'shop.example.com' }),
        ],
      }),
      routes: [
        aRoute({ hostnames: [], parentRefs: [aParentRef()] }),
        younger(undefined, {
          hostnames: [],
          parentRefs: [aParentRef({ sectionName: 'shop' })],
        }),
      ],
    }),
    'another listener': aSeen({
      routes: [
        aRoute(),
        younger(undefined, {
          parentRefs: [aParentRef({ sectionName: 'http' })],
        }),
      ],
    }),
    'a redirect, which another rule looks at': aSeen({
      routes: [aRedirectRoute(), aRoute()],
    }),
  },
});
