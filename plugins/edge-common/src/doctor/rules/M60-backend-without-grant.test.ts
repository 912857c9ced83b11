import {
  aBackendRef,
  aCondition,
  aMatch,
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
    'one of two rules': {
      seen: aSeen({
        routes: [
          {
            ...judged('RefNotPermitted'),
            rules: [aRouteRule({ matches: [aMatch('/bills')] }), ...rules],
          },
        ],
      }),
      impact: 'partial',
      path: 'spec.rules[1].backendRefs[0].namespace',
    },
    'a route of gRPC, which needs a grant of its own kind': {
      seen: aSeen({
        routes: [{ ...judged('RefNotPermitted'), kind: 'GRPCRoute' }],
      }),
      expected:
        'a ReferenceGrant in billing from GRPCRoute in payments to Service pay',
      remedy:
        'Create a ReferenceGrant in billing with from: GRPCRoute in payments and to: Service pay.',
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
    'manifests that bring the grant along': {
      ...aSeenBundle({ routes: [aRoute({ rules, parents: [] })] }),
      grants: [
        {
          namespace: 'billing',
          from: [
            {
              group: 'gateway.networking.k8s.io',
              kind: 'HTTPRoute',
              namespace: 'payments',
            },
          ],
          to: [{ group: '', kind: 'Service', name: 'pay' }],
        },
      ],
    },
    'a grant that stands': aSeen({ routes: [judged()] }),
    'a backend that is lost for another reason': aSeen({
      routes: [judged('BackendNotFound')],
    }),
    'a route nobody has judged yet': aSeen({
      routes: [aRoute({ rules, parents: [] })],
    }),
  },
});
