import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { unusedNodePorts } from './M55-unused-node-ports';

const silent = anEnvoyProxy({ allocateNodePorts: undefined });

describeRule(unusedNodePorts, {
  fires: {
    'node ports that nobody switched off': {
      seen: aSeenBundle({ envoyProxy: silent }),
      path: 'spec.provider.kubernetes.envoyService.allocateLoadBalancerNodePorts',
      message:
        'The Service of pay-edge opens a port on every node for nothing, because its targets are pods and node ports are allocated all the same.',
    },
    'a Service that has them': {
      seen: aSeen({ service: aManagedService({ allocateNodePorts: true }) }),
    },
  },
  quiet: {
    'node ports switched off': aSeenBundle(),
    'a Service that has none': aSeen({ envoyProxy: silent }),
    'node targets, which need them': aSeenBundle({
      envoyProxy: anEnvoyProxy({
        allocateNodePorts: true,
        serviceAnnotations: {},
      }),
    }),
  },
});
