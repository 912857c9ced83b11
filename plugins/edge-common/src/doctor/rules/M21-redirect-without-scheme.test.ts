import type { RouteFilter } from '../../snapshot';
import {
  aGateway,
  aListener,
  anEnvoyProxy,
  aParentRef,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { redirectWithoutScheme } from './M21-redirect-without-scheme';

const redirecting = (
  overrides: Partial<Extract<RouteFilter, { type: 'RequestRedirect' }>> = {},
  sectionName = 'https',
) =>
  aRoute({
    parentRefs: [aParentRef({ sectionName })],
    rules: [
      aRouteRule(),
      aRouteRule({
        backendRefs: [],
        filters: [
          {
            type: 'RequestRedirect',
            statusCode: 302,
            hostname: 'new.example.com',
            ...overrides,
          },
        ],
      }),
    ],
  });

describeRule(redirectWithoutScheme, {
  fires: {
    'a redirect on the https port without a scheme': {
      seen: aSeen({ routes: [redirecting()] }),
      path: 'spec.rules[1].filters',
      message:
        'Redirects of https://pay.example.com lead clients to http, because the route pay-edge-app does not set the scheme.',
      observed: 'no scheme https in rule 1',
      remedy: 'Set scheme: https in each RequestRedirect of pay-edge-app.',
    },
    'the same in manifests alone': {
      seen: aSeenBundle({ routes: [redirecting()] }),
    },
    'a redirect that asks for http': {
      seen: aSeen({ routes: [redirecting({ scheme: 'http' })] }),
    },
  },
  quiet: {
    'a healthy edge': aSeen(),
    'a redirect that keeps https': aSeen({
      routes: [redirecting({ scheme: 'https' })],
    }),
    'a redirect on the plain listener': aSeen({
      routes: [redirecting({}, 'http')],
    }),
    'a listener with TLS of its own': aSeen({
      gateway: aGateway({ listeners: [aListener({ protocol: 'HTTPS' })] }),
      routes: [redirecting()],
    }),
    'an edge that ends no TLS': aSeen({
      routes: [redirecting()],
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});
