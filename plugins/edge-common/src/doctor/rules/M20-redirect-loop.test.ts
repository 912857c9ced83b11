import type { RouteFilter } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aListener,
  aListenerSet,
  aMatch,
  aMeta,
  anEnvoyProxy,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { redirectLoop } from './M20-redirect-loop';

const everywhere = aParentRef({ sectionName: undefined });

const aLoop = (
  overrides: Parameters<typeof aRedirectRoute>[0] = {},
  created = '2026-11-23T11:00:00Z',
) =>
  aRedirectRoute({
    metadata: aMeta({
      name: 'pay-edge-ssl-redirect',
      creationTimestamp: created,
    }),
    parentRefs: [everywhere],
    parents: [aRouteParent({ parentRef: everywhere })],
    ...overrides,
  });

const OLDER = '2026-11-23T10:00:00Z';
const YOUNGER = '2026-11-23T11:30:00Z';

const app = (path: string) =>
  aRoute({ rules: [aRouteRule({ matches: [aMatch(path)] })] });

const redirecting = (
  overrides: Partial<Extract<RouteFilter, { type: 'RequestRedirect' }>>,
) =>
  aLoop({
    rules: [
      {
        matches: [aMatch()],
        filters: [
          {
            type: 'RequestRedirect',
            scheme: 'https',
            statusCode: 301,
            ...overrides,
          },
        ],
        backendRefs: [],
      },
    ],
  });

const refused = aLoop({
  parents: [
    aRouteParent(
      { parentRef: everywhere },
      aCondition('Accepted', { status: 'False', reason: 'NoMatchingParent' }),
    ),
  ],
});

describeRule(redirectLoop, {
  fires: {
    'a redirect without section beside an application on a longer path': {
      seen: aSeen({ routes: [aLoop(), app('/api')] }),
      impact: 'partial',
      path: 'spec.parentRefs[0].sectionName',
      message:
        'Requests to https://pay.example.com outside /api get a redirect loop, because the route pay-edge-ssl-redirect also answers on port 443.',
      observed: 'no sectionName',
      expected: 'http',
      remedy:
        'Bind it to the listener http: set sectionName: http in its parentRef.',
    },
    'the same in manifests alone': {
      seen: aSeenBundle({ routes: [aLoop({ parents: [] }), app('/api')] }),
      impact: 'partial',
    },
    'an older redirect on an equal match': {
      seen: aSeen({ routes: [aLoop({}, OLDER), app('/')] }),
      impact: 'outage',
      message:
        'Requests to https://pay.example.com get a redirect loop, because the route pay-edge-ssl-redirect also answers on port 443.',
    },
    'a younger redirect on an equal match, which is harmless for now': {
      seen: aSeen({ routes: [aLoop({}, YOUNGER), app('/')] }),
      impact: 'risk',
      message:
        'Requests to https://pay.example.com will get a redirect loop once its application route is made anew, because the route pay-edge-ssl-redirect also answers on port 443 and only loses by age or name.',
    },
    'a redirect of one of two applications': {
      seen: aSeen({
        routes: [
          aLoop({}, OLDER),
          app('/'),
          aRoute({ metadata: aMeta({ name: 'admin' }) }),
        ],
      }),
      impact: 'partial',
    },
    'no application at all': {
      seen: aSeen({ routes: [aLoop()] }),
      impact: 'outage',
    },
    'a parentRef that names the listener https': {
      seen: aSeen({
        routes: [
          aLoop({
            parentRefs: [aParentRef()],
            parents: [aRouteParent()],
          }),
          app('/api'),
        ],
      }),
      observed: 'https',
    },
    'a parentRef by port': {
      seen: aSeen({
        routes: [
          aLoop({
            parentRefs: [aParentRef({ sectionName: undefined, port: 443 })],
          }),
          app('/api'),
        ],
      }),
      impact: 'partial',
      remedy:
        'Bind it to the listener http: set sectionName: http in its parentRef and remove the port there.',
    },
    'a redirect on a TLS listener of a ListenerSet': {
      seen: aSeen({
        listenerSets: [aListenerSet({ listeners: [aListener()] })],
        routes: [
          aLoop({
            parentRefs: [
              aParentRef({
                kind: 'ListenerSet',
                name: 'extra',
                sectionName: undefined,
              }),
            ],
            parents: [],
          }),
          app('/api'),
        ],
      }),
      impact: 'partial',
    },
    'a redirect to its own host name and port': {
      seen: aSeen({
        routes: [
          redirecting({ hostname: 'pay.example.com', port: 443 }),
          app('/api'),
        ],
      }),
      impact: 'partial',
    },
    'a Gateway without a plain listener': {
      seen: aSeen({
        gateway: aGateway({ listeners: [aListener()] }),
        routes: [aLoop(), app('/api')],
      }),
      expected: 'a listener without TLS',
      remedy:
        'Remove the route, or give the Gateway a plain HTTP listener and bind it there.',
    },
  },
  quiet: {
    'a redirect on the plain listener': aSeen(),
    'an edge that ends no TLS': aSeen({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      routes: [aLoop(), app('/api')],
    }),
    'a redirect to another host name': aSeen({
      routes: [redirecting({ hostname: 'new.example.com' }), app('/api')],
    }),
    'a redirect to another port': aSeen({
      routes: [redirecting({ port: 8443 }), app('/api')],
    }),
    'a redirect to another path': aSeen({
      routes: [redirecting({ replacesPath: true }), app('/api')],
    }),
    'a redirect whose host name no TLS listener takes': aSeen({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener({ hostname: 'pay.example.com' }),
        ],
      }),
      routes: [aLoop({ hostnames: ['old.example.com'] }), app('/api')],
    }),
    'a redirect to http': aSeen({
      routes: [redirecting({ scheme: 'http' }), app('/api')],
    }),
    'a TLS port that the redirect leads away from': aSeen({
      envoyProxy: anEnvoyProxy({
        serviceAnnotations: {
          ...PAY_EDGE_ANNOTATIONS,
          'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': '80,443',
        },
      }),
    }),
    'a route the Gateway does not take': aSeen({
      routes: [refused, app('/api')],
    }),
    'a route of another Gateway': aSeen({
      routes: [
        aLoop({
          parentRefs: [aParentRef({ name: 'other', sectionName: undefined })],
        }),
      ],
    }),
  },
});
