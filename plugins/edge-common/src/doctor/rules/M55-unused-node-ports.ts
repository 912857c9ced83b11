import {
  hasNodePorts,
  isProxyKnown,
  proxyPlace,
  targetTypeInForce,
} from '../facts/askedProxy';
import type { DoctorRule } from '../DoctorRule';

/** Pods are reached directly, and node ports are scarce (Kubernetes: 2768 per cluster). @internal */
export const unusedNodePorts: DoctorRule = {
  id: 'M55',
  name: 'unused-node-ports',
  title: 'The Service takes node ports that nobody uses',
  severity: 'info',
  impact: 'none',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'targetgroupbindings'],
  explains: [],
  docs: 'With ip targets the load balancer reaches the pods of Envoy directly, and the node ports that Kubernetes gives every Service of type LoadBalancer are open on every node for nothing. `allocateLoadBalancerNodePorts: false` in `envoyService` spares them; a cluster has 2768 of them by default.',
  check: ({ topology }) => {
    const place = proxyPlace(
      topology,
      'spec.provider.kubernetes.envoyService.allocateLoadBalancerNodePorts',
    );
    return place &&
      isProxyKnown(topology) &&
      targetTypeInForce(topology) === 'ip' &&
      hasNodePorts(topology)
      ? [
          {
            ...place,
            message: `The Service of ${topology.id.gateway} opens a port on every node for nothing, because its targets are pods and node ports are allocated all the same.`,
            observed: 'node ports with ip targets',
            expected: 'allocateLoadBalancerNodePorts: false',
            remedy:
              'Set envoyService.allocateLoadBalancerNodePorts to false in the EnvoyProxy.',
          },
        ]
      : [];
  },
};
