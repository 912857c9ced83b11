import {
  aBackendRef,
  aCondition,
  ago,
  aMeta,
  anEndpoint,
  anEndpointSlice,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aService,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noReadyEndpoints } from './K19-no-ready-endpoints';

const admin = aRoute({
  metadata: aMeta({ name: 'admin' }),
  rules: [aRouteRule({ backendRefs: [aBackendRef({ name: 'admin' })] })],
});
const two = {
  routes: [aRoute(), admin],
  backends: [aService(), aService({ metadata: aMeta({ name: 'admin' }) })],
};
const adminSlice = anEndpointSlice({
  metadata: aMeta({ name: 'admin-1' }),
  serviceName: 'admin',
});
const unready = anEndpointSlice({
  endpoints: [
    anEndpoint({ ready: false }),
    anEndpoint({ ready: false, addresses: ['10.0.1.21'] }),
  ],
});

const denied = aRouteParent(
  {},
  aCondition('BackendsAvailable', {
    status: 'False',
    reason: 'EndpointsNotFound',
    message: 'none',
  }),
);

describeRule(noReadyEndpoints, {
  fires: {
    'a Service scaled to nothing': {
      seen: aSeen({ backendEndpoints: [] }),
      impact: 'outage',
      object: {
        group: '',
        kind: 'Service',
        namespace: 'payments',
        name: 'pay',
      },
      message:
        'Requests to https://pay.example.com get 503 from the route pay-edge-app, because the Service pay has no ready pods.',
      observed: '0 of 0 endpoints ready',
      remedy:
        'Scale the application up, or correct the selector of the Service pay.',
    },
    'pods that are not ready': {
      seen: aSeen({ backendEndpoints: [unready] }),
      observed: '0 of 2 endpoints ready',
      remedy:
        'Look at the pods of the Service pay: they exist and are not ready.',
    },
    'pods that are all going away': {
      seen: aSeen({
        backendEndpoints: [
          anEndpointSlice({ endpoints: [anEndpoint({ terminating: true })] }),
        ],
      }),
      impact: 'outage',
    },
    'an application that is only starting': {
      seen: aSeen({
        backends: [
          aService({
            metadata: aMeta({ name: 'pay', creationTimestamp: ago(60) }),
          }),
        ],
        backendEndpoints: [unready],
      }),
      severity: 'info',
      impact: 'none',
      message:
        'Requests to https://pay.example.com get 503 for a while, because the Service pay is new and its first pod is not ready yet.',
      remedy:
        'Wait five minutes; if no pod is ready then, look at the pods of the Service pay.',
    },
    'the backend of one of two routes': {
      seen: aSeen({ ...two, backendEndpoints: [adminSlice] }),
      impact: 'partial',
    },
    'one of two backends of a rule': {
      seen: aSeen({
        ...two,
        routes: [
          aRoute({
            rules: [
              aRouteRule({
                backendRefs: [aBackendRef(), aBackendRef({ name: 'admin' })],
              }),
            ],
          }),
        ],
        backendEndpoints: [adminSlice],
      }),
      impact: 'partial',
    },
    'endpoints that Envoy Gateway does not find': {
      seen: aSeen({ routes: [aRoute({ parents: [denied] })] }),
      object: expect.objectContaining({ kind: 'HTTPRoute' }),
      message:
        'Requests to https://pay.example.com get 503 from the route pay-edge-app, because Envoy Gateway finds no ready endpoint behind it, although the cluster has some.',
      observed: 'BackendsAvailable=False EndpointsNotFound: none',
    },
    'a Service that Envoy Gateway finds empty as well, once': {
      seen: aSeen({
        routes: [aRoute({ parents: [denied] })],
        backendEndpoints: [],
      }),
      object: expect.objectContaining({ kind: 'Service' }),
    },
    'a Service that two routes name, once': {
      seen: aSeen({
        routes: [aRoute(), aRoute({ metadata: aMeta({ name: 'second' }) })],
        backendEndpoints: [],
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'ready endpoints': aSeen(),
    'a denial of an earlier generation': aSeen({
      routes: [
        aRoute({
          metadata: aMeta({ name: 'pay-edge-app', generation: 2 }),
          parents: [denied],
        }),
      ],
    }),
    'a denial by another controller': aSeen({
      routes: [
        aRoute({
          parents: [
            { ...denied, controllerName: 'gateway.k8s.aws/alb' },
            aRouteParent(),
          ],
        }),
      ],
    }),
    'a Service that does not exist, which is another rule': aSeen({
      backends: [],
      backendEndpoints: [],
    }),
    'a backend of weight 0': aSeen({
      routes: [
        aRoute({
          rules: [aRouteRule({ backendRefs: [aBackendRef({ weight: 0 })] })],
        }),
      ],
      backendEndpoints: [],
    }),
    'an external name': aSeen({
      backends: [aService({ type: 'ExternalName' })],
      backendEndpoints: [],
    }),
  },
});
