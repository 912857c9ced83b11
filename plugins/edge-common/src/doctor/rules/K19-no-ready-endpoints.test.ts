import {
  aBackendRef,
  aMeta,
  anEndpoint,
  anEndpointSlice,
  aRoute,
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
