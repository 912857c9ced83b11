import {
  aCondition,
  ago,
  aPod,
  aGateway,
  aGatewayClass,
  aManagedService,
  anEnvoyProxy,
  aSeen,
  GATEWAY_REF,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { configurationFrozen } from './K30-configuration-frozen';

const unready = aPod({
  conditions: [aCondition('Ready', { status: 'False' })],
});

const ref = (kind: string) => ({
  group: 'gateway.envoyproxy.io',
  kind,
  name: 'shared',
});

describeRule(configurationFrozen, {
  fires: {
    'an EnvoyProxy deleted under an edge that serves': {
      seen: aSeen({ envoyProxy: undefined }),
      impact: 'partial',
      object: GATEWAY_REF,
      path: 'spec.infrastructure.parametersRef',
      message:
        'Envoy for https://pay.example.com runs on a frozen configuration, because the EnvoyProxy pay-edge was deleted: changes have no effect, and a new Envoy pod will not become ready.',
      remedy: 'Restore the EnvoyProxy pay-edge before anything restarts.',
    },
    'one deleted under an edge that serves no longer': {
      seen: aSeen({
        envoyProxy: undefined,
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
    'one deleted before a new pod could start, on its own account': {
      seen: aSeen({
        envoyProxy: undefined,
        pods: [aPod(), unready],
      }),
      impact: 'partial',
      message:
        'Envoy for https://pay.example.com runs on a frozen configuration, because the EnvoyProxy pay-edge was deleted: changes have no effect, and a new Envoy pod does not become ready.',
      symptomOf: [],
    },
    'one deleted while an old pod goes, which is no news': {
      seen: aSeen({
        envoyProxy: undefined,
        pods: [
          aPod(),
          {
            ...unready,
            metadata: { ...unready.metadata, deletionTimestamp: ago(10) },
          },
        ],
      }),
      message: expect.stringContaining('will not become ready'),
    },
    'the EnvoyProxy of the class': {
      seen: aSeen({
        gatewayClass: aGatewayClass({ parametersRef: ref('EnvoyProxy') }),
      }),
      object: expect.objectContaining({ kind: 'GatewayClass' }),
      path: 'spec.parametersRef',
      observed: 'no EnvoyProxy shared',
    },
  },
  quiet: {
    'an EnvoyProxy that exists': aSeen(),
    'merged Gateways, where the one of a single Gateway is ignored': aSeen({
      envoyProxy: undefined,
      classEnvoyProxy: anEnvoyProxy({ mergeGateways: true }),
    }),
    'an EnvoyProxy of the class that exists': aSeen({
      gatewayClass: aGatewayClass({ parametersRef: ref('EnvoyProxy') }),
      classEnvoyProxy: anEnvoyProxy(),
    }),
    'a new edge, which M08 tells': aSeen({
      envoyProxy: undefined,
      deployment: undefined,
      service: undefined,
    }),
    'parameters of another kind': aSeen({
      envoyProxy: undefined,
      gateway: aGateway({
        infrastructure: {
          annotations: {},
          labels: {},
          parametersRef: ref('ConfigMap'),
        },
      }),
    }),
    'no Gateway': aSeen({ gateway: undefined, envoyProxy: undefined }),
  },
});
