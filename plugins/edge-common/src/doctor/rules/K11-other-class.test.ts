import type { Service } from '../../snapshot';
import {
  ago,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { otherClass } from './K11-other-class';

const OURS = 'service.k8s.aws/nlb';
const AUTO = 'eks.amazonaws.com/nlb';

const having = (overrides: Partial<Service>, asked?: string) =>
  aSeen({
    service: aManagedService(overrides),
    envoyProxy: anEnvoyProxy({ loadBalancerClass: asked }),
  });

describeRule(otherClass, {
  fires: {
    'a class of another vendor': {
      seen: having({ loadBalancerClass: 'tailscale', hostnames: [] }),
      impact: 'outage',
      path: 'spec.loadBalancerClass',
      message: `The load balancer of https://pay.example.com is not made by the controller that is meant, because the class tailscale of the Service ${ENVOY_NAME} belongs to another controller than those that make network load balancers in AWS.`,
      observed: 'tailscale',
      expected: OURS,
    },
    'a class that came before the one that is asked for': {
      seen: having({ loadBalancerClass: AUTO }, OURS),
      impact: 'partial',
      message: expect.stringContaining(
        'was set before the EnvoyProxy asked for service.k8s.aws/nlb',
      ),
    },
    'a foreign class on a Service of a minute': {
      seen: having({
        loadBalancerClass: 'tailscale',
        hostnames: [],
        metadata: aMeta({
          name: ENVOY_NAME,
          namespace: ENVOY_NAMESPACE,
          creationTimestamp: ago(60),
        }),
      }),
      impact: 'none',
    },
  },
  quiet: {
    'the class that is asked for': aSeen(),
    'the class the webhook set': having({ loadBalancerClass: OURS }),
    'the class of EKS Auto Mode': having({ loadBalancerClass: AUTO }),
    'no class, which M05 and K08 tell': having({
      loadBalancerClass: undefined,
    }),
    'no Service': aSeen({ service: undefined }),
  },
});
