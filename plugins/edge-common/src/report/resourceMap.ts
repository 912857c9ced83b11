import type { HopState } from '../hops';
import { objectKey } from '../identity';
import type { HopAssessment } from '../status';
import type { EdgeTopology } from '../topology';
import type { EdgeReport } from './EdgeReport';
import { gatewayListenerNodes } from './gatewayListeners';
import { mapLinks } from './mapLinks';
import { type MapNode, mapNodes } from './mapNodes';
import { missingLoadBalancer } from './missingLoadBalancer';
import { missingNodes } from './missingNodes';
import { nodeState } from './nodeState';

type Node = EdgeReport['map']['nodes'][number];

const toNode = (
  { object, id = objectKey(object), facts = [], ...node }: MapNode,
  state: HopState,
): Node => ({
  id,
  object,
  ...node,
  state,
  ...(facts.length > 0 ? { facts: [...facts] } : {}),
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
  const nodes = [
    ...found.map(node => toNode(node, nodeState(node.object, node.hop, hops))),
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
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, links: mapLinks(topology, ids) };
};
