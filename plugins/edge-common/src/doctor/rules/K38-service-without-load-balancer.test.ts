import type { EdgeTopology } from '../../topology';
import {
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { serviceWithoutLoadBalancer } from './K38-service-without-load-balancer';

const inside = (type: string, finalizers: readonly string[] = []) =>
  aManagedService({
    type,
    hostnames: [],
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      finalizers,
    }),
  });

const seeing = (type: string, overrides: Partial<EdgeTopology> = {}) =>
  aSeen({ service: inside(type), ...overrides });

describeRule(serviceWithoutLoadBalancer, {
  fires: {
    'a type that the EnvoyProxy asks for': {
      seen: seeing('ClusterIP', {
        envoyProxy: anEnvoyProxy({ serviceType: 'ClusterIP' }),
      }),
      path: 'spec.type',
      message: `Clients of https://pay.example.com outside the cluster get no address, because the Service ${ENVOY_NAME} is of type ClusterIP, for which no controller makes a load balancer: the EnvoyProxy pay-edge asks for that.`,
      observed: 'ClusterIP',
      expected: 'LoadBalancer',
      remedy:
        'Remove envoyService.type from the EnvoyProxy pay-edge, or set it to LoadBalancer.',
    },
    'a type that the EnvoyProxy of the class asks for': {
      seen: seeing('NodePort', {
        envoyProxy: undefined,
        classEnvoyProxy: anEnvoyProxy({
          metadata: aMeta({ name: 'all', namespace: ENVOY_NAMESPACE }),
          serviceType: 'NodePort',
        }),
      }),
      observed: 'NodePort',
      remedy:
        'Remove envoyService.type from the EnvoyProxy all, or set it to LoadBalancer.',
    },
    'a type nobody asked for': {
      seen: seeing('ClusterIP'),
      message: expect.stringMatching(/somebody set it by hand\.$/),
      remedy:
        'Set the type of the Service back to LoadBalancer, or touch the Gateway so that Envoy Gateway does.',
    },
    'a load balancer that is being taken back': {
      seen: aSeen({
        service: inside('ClusterIP', ['service.k8s.aws/resources']),
      }),
      message: expect.stringContaining(
        'get no address, and lose the one they had, because',
      ),
    },
  },
  quiet: {
    'a Service of the right type': aSeen(),
    'a type that is asked for and not yet there': aSeen({
      envoyProxy: anEnvoyProxy({ serviceType: 'ClusterIP' }),
    }),
    'no Service': aSeen({ service: undefined }),
  },
});
