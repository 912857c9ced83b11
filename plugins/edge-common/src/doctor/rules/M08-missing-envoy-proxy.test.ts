import { aGateway, anEnvoyProxy, aSeen, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { missingEnvoyProxy } from './M08-missing-envoy-proxy';

const naming = (kind: string) =>
  aGateway({
    infrastructure: {
      annotations: {},
      labels: {},
      parametersRef: { group: 'gateway.envoyproxy.io', kind, name: 'pay-egde' },
    },
  });

describeRule(missingEnvoyProxy, {
  fires: {
    'manifests whose Gateway names nothing that exists': {
      seen: aSeenBundle({
        gateway: naming('EnvoyProxy'),
        envoyProxy: undefined,
      }),
      impact: 'outage',
      path: 'spec.infrastructure.parametersRef.name',
      message:
        'Clients of https://pay.example.com get no address, because the EnvoyProxy pay-egde does not exist in payments.',
      observed: 'pay-egde',
      remedy:
        'Restore the EnvoyProxy pay-egde, or correct parametersRef of the Gateway.',
    },
    'a new edge': {
      seen: aSeen({
        gateway: naming('EnvoyProxy'),
        envoyProxy: undefined,
        service: undefined,
      }),
      impact: 'outage',
    },
    'an EnvoyProxy deleted under an edge that serves': {
      seen: aSeen({ envoyProxy: undefined }),
      impact: 'partial',
      message:
        'Changes of https://pay.example.com have no effect and the next restart ends its traffic, because the EnvoyProxy pay-edge does not exist in payments.',
    },
  },
  quiet: {
    'an EnvoyProxy that exists': aSeen(),
    'merged Gateways, where nobody looks for it': aSeen({
      envoyProxy: undefined,
      classEnvoyProxy: anEnvoyProxy({ mergeGateways: true }),
    }),
    'a Gateway that names none': aSeenBundle({
      gateway: aGateway({ infrastructure: { annotations: {}, labels: {} } }),
      envoyProxy: undefined,
    }),
    'parameters of another kind': aSeenBundle({
      gateway: naming('ConfigMap'),
      envoyProxy: undefined,
    }),
    'no Gateway': aSeen({ gateway: undefined, envoyProxy: undefined }),
  },
});
