import {
  aMatch,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import type { RouteFilter } from '../../snapshot';
import { describeRule } from './__fixtures__/describeRule';
import { redirectStatus } from './M23-redirect-status';

const answering = (
  statusCode: number,
  more: Partial<Extract<RouteFilter, { type: 'RequestRedirect' }>> = {},
) =>
  aRedirectRoute({
    rules: [
      {
        matches: [aMatch()],
        filters: [
          { type: 'RequestRedirect', scheme: 'https', statusCode, ...more },
        ],
        backendRefs: [],
      },
    ],
  });

const writes = aRoute({
  rules: [aRouteRule({ matches: [aMatch('/', { method: 'POST' })] })],
});

describeRule(redirectStatus, {
  fires: {
    'a temporary redirect': {
      seen: aSeenBundle({ routes: [answering(302), aRoute()] }),
      path: 'spec.rules[0].filters',
      message:
        'Clients that come to http://pay.example.com get 302, which is temporary, so clients ask again and again.',
    },
    '301 before an API that takes POST': {
      seen: aSeen({ routes: [answering(301), writes] }),
      message:
        'Clients that come to http://pay.example.com get 301, which lets clients turn POST into GET.',
    },
  },
  quiet: {
    '301 before a site': aSeen(),
    '308 before an API': aSeen({ routes: [answering(308), writes] }),
    'a temporary redirect to another host': aSeen({
      routes: [answering(302, { hostname: 'new.example.com' })],
    }),
  },
});
