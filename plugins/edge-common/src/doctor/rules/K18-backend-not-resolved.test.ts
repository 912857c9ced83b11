import type { BackendRef, HttpRoute } from '../../snapshot';
import {
  aBackendRef,
  aCondition,
  aMeta,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aService,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { backendNotResolved } from './K18-backend-not-resolved';

const unresolved = (reason: string, message = 'no') =>
  aRouteParent(
    {},
    aCondition('ResolvedRefs', { status: 'False', reason, message }),
  );

const leadingTo = (
  backendRefs: readonly BackendRef[],
  overrides: Partial<HttpRoute> = {},
) =>
  aRoute({
    rules: [aRouteRule({ backendRefs })],
    parents: [unresolved('BackendNotFound')],
    ...overrides,
  });

const typo = aBackendRef({ name: 'pay-servce' });
const nearby = [
  { namespace: 'payments', name: 'pay' },
  { namespace: 'payments', name: 'pay-service' },
  { namespace: 'shop', name: 'pay-servcee' },
];

const admin = aRoute({ metadata: aMeta({ name: 'admin' }) });

describeRule(backendNotResolved, {
  fires: {
    'a slip in the name of the Service': {
      seen: aSeen({ routes: [leadingTo([typo])], nearbyServices: nearby }),
      impact: 'outage',
      path: 'spec.rules[0].backendRefs[0].name',
      message:
        'Requests to https://pay.example.com get 500, because the route pay-edge-app names the Service pay-servce, which does not exist in payments (did you mean pay-service?).',
      observed: 'payments/pay-servce',
      expected: 'payments/pay-service',
      remedy: 'Correct the name in backendRefs of the route to pay-service.',
    },
    'a name like no other': {
      seen: aSeen({
        routes: [leadingTo([aBackendRef({ name: 'checkout' })])],
        nearbyServices: nearby,
      }),
      message:
        'Requests to https://pay.example.com get 500, because the route pay-edge-app names the Service checkout, which does not exist in payments.',
      expected: 'an existing Service',
    },
    'one of two routes': {
      seen: aSeen({
        routes: [leadingTo([typo]), admin],
        nearbyServices: nearby,
      }),
      impact: 'partial',
    },
    'one of two backends of a rule': {
      seen: aSeen({
        routes: [leadingTo([aBackendRef(), typo])],
        nearbyServices: nearby,
      }),
      impact: 'partial',
      path: 'spec.rules[0].backendRefs[1].name',
    },
    'a Service in a namespace that does not allow it': {
      seen: aSeen({
        routes: [
          leadingTo([aBackendRef({ namespace: 'shop' })], {
            parents: [unresolved('RefNotPermitted', 'not permitted')],
          }),
          admin,
        ],
      }),
      impact: 'partial',
      path: 'spec.rules',
      message:
        'Requests to https://pay.example.com get 500 from the route pay-edge-app, because it points to a Service in another namespace that does not allow it.',
      observed: 'ResolvedRefs=False RefNotPermitted: not permitted',
      remedy:
        'Add a ReferenceGrant in the namespace of the Service, from HTTPRoute in payments to Service.',
    },
    'a port the Service does not have': {
      seen: aSeen({
        routes: [
          leadingTo([aBackendRef({ port: 9 })], {
            parents: [unresolved('PortNotFound')],
          }),
        ],
      }),
      impact: 'outage',
      path: 'spec.rules[0].backendRefs[0].port',
      message:
        'Requests to https://pay.example.com get 500, because the route pay-edge-app names port 9 of the Service pay, which has 8080 only.',
      observed: '9',
      expected: '8080',
      remedy: 'Correct the port in backendRefs of the route to 8080.',
    },
    'a port of a Service without any': {
      seen: aSeen({
        routes: [
          leadingTo([aBackendRef()], {
            parents: [unresolved('PortNotFound')],
          }),
        ],
        backends: [aService({ ports: [] })],
      }),
      observed: '8080',
      message: expect.stringContaining('the Service pay, which has no ports.'),
      remedy: 'Give the Service pay the port that the route names.',
    },
    'a port that the Service has got since the verdict': {
      seen: aSeen({
        routes: [
          leadingTo([aBackendRef()], {
            parents: [unresolved('PortNotFound')],
          }),
        ],
      }),
      path: 'spec.rules',
      remedy: 'Correct the port in backendRefs of the route.',
    },
    'a Service that has come since the verdict': {
      seen: aSeen({ routes: [leadingTo([aBackendRef()])] }),
      path: 'spec.rules',
      impact: 'partial',
    },
    'a port one of two rules gets wrong': {
      seen: aSeen({
        routes: [
          aRoute({
            rules: [
              aRouteRule(),
              aRouteRule({ backendRefs: [aBackendRef({ port: 9 })] }),
            ],
            parents: [unresolved('PortNotFound')],
          }),
        ],
      }),
      impact: 'partial',
      path: 'spec.rules[1].backendRefs[0].port',
    },
    'a Service of another namespace beside one of its own': {
      seen: aSeen({
        routes: [
          leadingTo([aBackendRef(), aBackendRef({ namespace: 'shop' })], {
            parents: [unresolved('RefNotPermitted')],
          }),
        ],
      }),
      impact: 'partial',
    },
    'a reason nobody knows': {
      seen: aSeen({
        routes: [leadingTo([typo], { parents: [unresolved('NewReason')] })],
      }),
      message:
        'Requests to https://pay.example.com get 500 from the route pay-edge-app, because Envoy Gateway says NewReason.',
    },
  },
  quiet: {
    'resolved routes': aSeen(),
    'a verdict on an earlier generation': aSeen({
      routes: [
        leadingTo([typo], {
          metadata: aMeta({ name: 'pay-edge-app', generation: 2 }),
        }),
      ],
    }),
    'a verdict by another controller': aSeen({
      routes: [
        leadingTo([aBackendRef()], {
          parents: [
            {
              ...unresolved('BackendNotFound'),
              controllerName: 'gateway.k8s.aws/alb',
            },
          ],
        }),
      ],
    }),
    'no routes': aSeen({ routes: [] }),
  },
});
