import {
  aBackendRef,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
  aService,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { unusableBackend } from './M62-unusable-backend';

const to = (ref: Parameters<typeof aBackendRef>[0] = {}) =>
  aRoute({
    parents: [],
    rules: [aRouteRule({ backendRefs: [aBackendRef(ref)] })],
  });

describeRule(unusableBackend, {
  fires: {
    'a Service without a port': {
      seen: aSeenBundle({ routes: [to({ port: undefined })] }),
      impact: 'outage',
      path: 'spec.rules[0].backendRefs[0].port',
      message:
        'Requests to https://pay.example.com get 500 from the route pay-edge-app, because it names the Service pay without a port.',
      expected: 'the port of the Service',
    },
    'a port the Service does not have': {
      seen: aSeenBundle({
        routes: [to({ port: 80 })],
        backends: [aService()],
      }),
      observed: '80',
      expected: '8080',
      remedy: 'Correct the port of pay in backendRefs to 8080.',
    },
    'an ExternalName': {
      seen: aSeenBundle({
        routes: [to()],
        backends: [aService({ type: 'ExternalName' })],
      }),
      path: 'spec.rules[0].backendRefs[0].name',
      observed: 'ExternalName',
    },
    'a live route nobody has judged yet': {
      seen: aSeen({ routes: [to({ port: undefined })] }),
      expected: '8080',
    },
  },
  quiet: {
    'a Service with its port': aSeen(),
    'a Service outside the bundle': aSeenBundle({ routes: [to({ port: 1 })] }),
    'another kind of backend': aSeenBundle({
      routes: [to({ kind: 'Backend', port: undefined })],
    }),
    'a route that Envoy Gateway has judged': aSeen({
      backends: [aService({ type: 'ExternalName' })],
    }),
  },
});
