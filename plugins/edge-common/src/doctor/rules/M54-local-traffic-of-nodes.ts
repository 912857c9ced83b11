import {
  askedField,
  askedWorkload,
  isProxyKnown,
  proxyPlace,
  targetTypeInForce,
} from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** Envoy Gateway's default is Local, under which only nodes with an Envoy answer (envoyproxy/gateway #5195). @internal */
export const localTrafficOfNodes: DoctorRule = {
  id: 'M54',
  name: 'local-traffic-of-nodes',
  title: 'Most nodes are unhealthy targets by design',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'targetgroupbindings'],
  explains: [],
  docs: 'With target type `instance` every node is a target. Under `externalTrafficPolicy: Local`, the default of Envoy Gateway, only nodes on which an Envoy runs answer the health check, so most targets are red all the time and real trouble hides among them. Use ip targets, `externalTrafficPolicy: Cluster`, or a DaemonSet, which puts an Envoy on every node.',
  check: ({ topology }) => {
    const policy =
      topology.service?.externalTrafficPolicy ??
      askedField(topology, 'externalTrafficPolicy') ??
      'Local';
    const place = proxyPlace(
      topology,
      'spec.provider.kubernetes.envoyService.externalTrafficPolicy',
    );
    return place &&
      policy === 'Local' &&
      isProxyKnown(topology) &&
      targetTypeInForce(topology) === 'instance' &&
      !askedWorkload(topology, 'isDaemonSet')
      ? [
          {
            ...place,
            message: `Most targets of ${edgeAddress(
              topology,
            )} are unhealthy all the time, because targets are nodes and only nodes with an Envoy answer under externalTrafficPolicy Local.`,
            observed: 'instance targets with externalTrafficPolicy Local',
            expected: 'ip targets, or externalTrafficPolicy Cluster',
            remedy:
              'Set aws-load-balancer-nlb-target-type to ip, or externalTrafficPolicy to Cluster.',
          },
        ]
      : [];
  },
};
