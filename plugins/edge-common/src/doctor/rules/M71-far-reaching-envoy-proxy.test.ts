import {
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { farReachingEnvoyProxy } from './M71-far-reaching-envoy-proxy';

const envoyProxy = anEnvoyProxy({
  farReachingFields: [
    'spec.bootstrap',
    'spec.provider.kubernetes.envoyDeployment.container.image',
  ],
});

describeRule(farReachingEnvoyProxy, {
  fires: {
    'an image and a bootstrap': {
      seen: aSeenBundle({ envoyProxy }),
      path: 'spec.bootstrap',
      message:
        'Whoever may edit the EnvoyProxy pay-edge can act in the namespace of Envoy Gateway, because it sets fields that reach beyond the edge.',
      observed:
        'spec.bootstrap, spec.provider.kubernetes.envoyDeployment.container.image',
    },
    'the same on a live edge': { seen: aSeen({ envoyProxy }) },
  },
  quiet: {
    'an EnvoyProxy that keeps to its edge': aSeen(),
    'an Envoy in the namespace of the Gateway': aSeen({
      envoyProxy,
      service: aManagedService({ metadata: aMeta({ name: 'pay-edge' }) }),
    }),
    'no EnvoyProxy': aSeenBundle({ envoyProxy: undefined }),
  },
});
