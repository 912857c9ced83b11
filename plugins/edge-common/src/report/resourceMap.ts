import type { HopState } from '../hops';
import type { HopAssessment } from '../status';
import type { EdgeTopology } from '../topology';
import type { EdgeReport } from './EdgeReport';
import { gatewayListenerNodes } from './gatewayListeners';
import { mapLinks } from './mapLinks';
import { type MapNode, mapNodes } from './mapNodes';
import { missingLoadBalancer } from './missingLoadBalancer';
import { missingNodes } from './missingNodes';
import { nodeStates } from './nodeStates';

type Node = EdgeReport['map']['nodes'][number];

const toNode = (
  { id, object, shownAs, hop, label, facts = [] }: MapNode,
  state: HopState,
): Node => ({
  id,
  object,
  shownAs,
  hop,
  label,
  state,
  facts: facts.length > 0 ? [...facts] : undefined,
});

/**
 * The objects of an edge and how they point at each other, sorted. Objects that are named and
 * do not exist stand in the map as well, broken: the gap is what people look for.
 * @internal
 */
export const resourceMap = (
  topology: EdgeTopology,
  hops: readonly HopAssessment[],
): EdgeReport['map'] => {
  const found = mapNodes(topology);
  const stateOf = nodeStates(hops);
  const nodes = [
    ...found.map(node => toNode(node, stateOf(node.id, node.hop))),
    ...gatewayListenerNodes(topology, hops).map(({ state, ...node }) =>
      toNode(node, state),
    ),
    ...missingNodes(topology, found).map(node => ({
      ...toNode(node, 'broken'),
      isMissing: true,
    })),
    ...missingLoadBalancer(topology, hops).map(({ state, ...node }) => ({
      ...toNode(node, state),
      isMissing: true,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { nodes, links: mapLinks(topology, nodes) };
};
