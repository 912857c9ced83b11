import {
  askedField,
  askedWorkload,
  isProxyKnown,
  proxyPlace,
} from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import { listWords } from '../facts/words';
import type { DoctorRule, Seen } from '../DoctorRule';

const LEAST = 2;

/** Replicas that run count; before that, those asked for (Envoy Gateway's default is 1). */
const replicasOf = ({ topology, live }: Seen): number =>
  (live ? topology.deployment?.replicas : undefined) ??
  askedWorkload(topology, 'minReplicas') ??
  askedField(topology, 'replicas') ??
  1;

const weaknesses = (seen: Seen): string[] => {
  const { topology } = seen;
  return [
    ...(replicasOf(seen) < LEAST ? ['a single replica'] : []),
    ...(askedWorkload(topology, 'hasDisruptionBudget')
      ? []
      : ['no PodDisruptionBudget']),
    ...(askedWorkload(topology, 'isSpread') ? [] : ['no spread over zones']),
  ];
};

/** One node that goes takes the edge with it (envoyproxy/gateway envoyproxy_types.go). @internal */
export const singlePointOfFailure: DoctorRule = {
  id: 'M56',
  name: 'single-point-of-failure',
  title: 'One node or zone can take the edge down',
  severity: 'warning',
  impact: 'risk',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'deployments'],
  explains: ['K26'],
  docs: 'Envoy Gateway runs one Envoy unless told otherwise, without a PodDisruptionBudget and wherever the scheduler likes. Two or three replicas, `envoyPDB` and a topology spread over zones keep the edge up when a node is drained or a zone fails. A budget counts ready pods, not healthy targets, so with ip targets the readiness gate of the controller belongs to it as well. A DaemonSet is not asked.',
  check: seen => {
    const { topology } = seen;
    const weak = weaknesses(seen);
    const place = proxyPlace(
      topology,
      'spec.provider.kubernetes.envoyDeployment',
    );
    return place &&
      topology.gateway &&
      isProxyKnown(topology) &&
      !askedWorkload(topology, 'isDaemonSet') &&
      weak.length > 0
      ? [
          {
            ...place,
            message: `The loss of a node or zone can end all requests to ${edgeAddress(
              topology,
            )}, because its Envoy has ${listWords(weak)}.`,
            observed: weak.join(', '),
            expected: '2 replicas or more, a budget and a spread over zones',
            remedy:
              'Set envoyDeployment.replicas to 2 or more, add envoyPDB and topologySpreadConstraints to the EnvoyProxy.',
          },
        ]
      : [];
  },
};
