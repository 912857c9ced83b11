import {
  aBackendRef,
  aCondition,
  aMeta,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { backendWithoutGrant } from './M60-backend-without-grant';

const rules = [
  aRouteRule({ backendRefs: [aBackendRef({ namespace: 'billing' })] }),
];

const judged = (reason?: string) =>
  aRoute({
    rules,
    parents: [
      reason
        ? aRouteParent(
            {},
            aCondition('ResolvedRefs', { status: 'False', reason }),
          )
        : aRouteParent(),
    ],
  });

describeRule(backendWithoutGrant, {
  fires: {
    'a backend that Envoy Gateway is not permitted to use': {
      seen: aSeen({ routes: [judged('RefNotPermitted')] }),
      impact: 'outage',
      path: 'spec.rules[0].backendRefs[0].namespace',
      message:
        'Requests to https://pay.example.com get 500 from the route pay-edge-app, because the Service pay lies in billing and no ReferenceGrant there lets routes of payments use it.',
      remedy:
        'Create a ReferenceGrant in billing with from: HTTPRoute in payments and to: Service pay.',
    },
    'the same beside another application': {
      seen: aSeen({
        routes: [
          judged('RefNotPermitted'),
          aRoute({ metadata: aMeta({ name: 'admin' }) }),
        ],
      }),
      impact: 'partial',
    },
    'manifests, as a reminder': {
      seen: aSeenBundle({ routes: [aRoute({ rules, parents: [] })] }),
      severity: 'warning',
      impact: 'risk',
      message:
        'Requests to https://pay.example.com get 500 unless a ReferenceGrant in billing lets routes of payments use it, because the Service pay lies in billing.',
    },
  },
  quiet: {
    'a backend of the same namespace': aSeenBundle(),
    'a grant that stands': aSeen({ routes: [judged()] }),
    'a backend that is lost for another reason': aSeen({
      routes: [judged('BackendNotFound')],
    }),
    'a route nobody has judged yet': aSeen({
      routes: [aRoute({ rules, parents: [] })],
    }),
  },
});
