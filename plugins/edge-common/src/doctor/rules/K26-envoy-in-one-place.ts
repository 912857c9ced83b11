import type { Pod } from '../../snapshot';
import {
  deploymentRef,
  findCondition,
  isRollingOut,
  podRef,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import { askedWorkload } from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import { countOf } from '../facts/words';
import type { DoctorRule, RuleResult } from '../DoctorRule';

/** A single pod is in one place by nature, and M56 speaks of it. */
const FEWEST = 2;

interface Place {
  readonly kind: 'node' | 'zone';
  readonly name: string;
}

const readyPods = ({ pods }: EdgeTopology): Pod[] =>
  pods.filter(
    ({ conditions, metadata }) =>
      findCondition(conditions, 'Ready')?.status === 'True' &&
      !metadata.deletionTimestamp,
  );

/** One place that is not known could be another one. */
const onlyOne = (
  kind: Place['kind'],
  names: readonly (string | undefined)[],
): Place | undefined => {
  const [name, ...others] = new Set(names);
  return name && others.length === 0 ? { kind, name } : undefined;
};

/** Pods name their node; the zone stands in the EndpointSlices alone. */
const placeOf = (
  { envoyEndpoints }: EdgeTopology,
  pods: readonly Pod[],
): Place | undefined =>
  onlyOne(
    'node',
    pods.map(({ node }) => node),
  ) ??
  onlyOne(
    'zone',
    envoyEndpoints.flatMap(({ endpoints }) =>
      endpoints
        .filter(({ ready, terminating }) => ready && !terminating)
        .map(({ zone }) => zone),
    ),
  );

const report = (
  topology: EdgeTopology,
  { kind, name }: Place,
  pods: readonly Pod[],
): RuleResult => ({
  object: topology.deployment
    ? deploymentRef(topology.deployment)
    : podRef(pods[0]),
  message: `The loss of the ${kind} ${name} ends all requests to ${edgeAddress(
    topology,
  )}, because every Envoy pod runs there.`,
  observed: `${countOf(pods.length, 'ready pod')} in 1 ${kind}`,
  expected: 'ready pods in 2 zones or more',
  remedy:
    'Spread Envoy over zones with topologySpreadConstraints in the EnvoyProxy, and see that the cluster has nodes with room in several zones.',
  // Where a spread is asked for, the manifests are not to blame.
  ...(askedWorkload(topology, 'isSpread') ? { symptomOf: [] } : {}),
});

/** Replicas protect from nothing they share (Kubernetes: topology spread constraints). @internal */
export const envoyInOnePlace: DoctorRule = {
  id: 'K26',
  name: 'envoy-in-one-place',
  title: 'All Envoy pods run on one node or in one zone',
  severity: 'warning',
  impact: 'risk',
  hop: 'envoy',
  needs: ['cluster'],
  reads: ['deployments', 'pods', 'endpointslices'],
  explains: [],
  docs: 'Several replicas of Envoy help only when they do not fall together. The scheduler may put all of them on one node or in one zone, at the start or after nodes were drained; a spread that is only preferred does not move pods afterwards. The rule looks at where ready pods are now: the node each pod names, and the zones of the EndpointSlices. It waits for rollouts, and is quiet where a place is not known. A single pod is told by M56.',
  check: ({ topology }) => {
    const pods = readyPods(topology);
    const { deployment } = topology;
    const place =
      pods.length >= FEWEST && !(deployment && isRollingOut(deployment))
        ? placeOf(topology, pods)
        : undefined;
    return place ? [report(topology, place, pods)] : [];
  },
};
