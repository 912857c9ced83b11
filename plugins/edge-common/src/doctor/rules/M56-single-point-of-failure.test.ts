import { aDeployment, anEnvoyProxy, aSeen, aSeenBundle } from '../../testUtils';
import { aGateway } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { singlePointOfFailure } from './M56-single-point-of-failure';

const safe = { hasDisruptionBudget: true, isSpread: true };
const infrastructure = { annotations: {}, labels: {} };

const running = (overrides: Parameters<typeof anEnvoyProxy>[0]) => ({
  envoyProxy: anEnvoyProxy(overrides),
});

describeRule(singlePointOfFailure, {
  fires: {
    'nothing but defaults': {
      seen: aSeenBundle(running({ replicas: undefined, workload: undefined })),
      path: 'spec.provider.kubernetes.envoyDeployment',
      message:
        'The loss of a node or zone can end all requests to https://pay.example.com, because its Envoy has a single replica, no PodDisruptionBudget and no spread over zones.',
    },
    'no budget': {
      seen: aSeenBundle(running({ workload: { isSpread: true } })),
      observed: 'no PodDisruptionBudget',
    },
    'a Gateway without EnvoyProxy': {
      seen: aSeenBundle({
        envoyProxy: undefined,
        gateway: aGateway({ infrastructure }),
      }),
      path: 'spec.infrastructure.parametersRef',
    },
    'one replica that runs': {
      seen: aSeen({ deployment: aDeployment({ replicas: 1 }) }),
      observed: 'a single replica',
    },
  },
  quiet: {
    'two replicas, a budget and a spread': aSeenBundle(),
    'an autoscaler from two on': aSeenBundle(
      running({ replicas: undefined, workload: { ...safe, minReplicas: 2 } }),
    ),
    'two replicas that run': aSeen(
      running({ replicas: undefined, workload: safe }),
    ),
    'an Envoy on every node': aSeenBundle(
      running({ workload: { isDaemonSet: true } }),
    ),
    'an EnvoyProxy that is not there, which another rule names': aSeenBundle({
      envoyProxy: undefined,
    }),
  },
});
