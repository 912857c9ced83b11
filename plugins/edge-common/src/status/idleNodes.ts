import type { Target } from '../snapshot';
import type { EdgeTopology } from '../topology';

/** Ids of EC2 instances; pods are registered by their addresses. */
const INSTANCE = /^i-/;

interface Node {
  readonly name: string;
  readonly zone?: string;
}

const nodesWithEnvoy = ({ envoyEndpoints }: EdgeTopology): Node[] => {
  const nodes = envoyEndpoints
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ ready, terminating }) => ready && !terminating)
    .flatMap(({ node, zone }) => (node ? [{ name: node, zone }] : []));
  return [...new Map(nodes.map(node => [node.name, node])).values()];
};

/**
 * How many of these targets fail their check by design. Under `externalTrafficPolicy: Local` a node
 * answers only while a ready Envoy runs on it (Kubernetes, "Preserving the client source IP"), so
 * beside those that should answer, failing nodes are no trouble. None where the nodes of Envoy are
 * not known.
 * @internal
 */
export const idleNodes = (
  targets: readonly Target[],
  topology: EdgeTopology,
): number => {
  const all = nodesWithEnvoy(topology);
  if (
    topology.service?.externalTrafficPolicy !== 'Local' ||
    all.length === 0 ||
    !targets.every(({ id }) => INSTANCE.test(id))
  ) {
    return 0;
  }
  const zones = new Set(targets.map(({ zone }) => zone));
  // Where a zone is not known, any node may be the one that should answer.
  const wanted = all.filter(
    ({ zone }) => zone === undefined || zones.has(zone) || zones.has(undefined),
  );
  const failing = targets.filter(({ state }) => state.startsWith('unhealthy'));
  const answering = targets.filter(
    ({ state }) => state === 'healthy' || state === 'initial',
  );
  const missing = Math.max(0, wanted.length - answering.length);
  return Math.max(0, failing.length - missing);
};
