import { objectKey } from '../identity';
import type { HopAssessment } from '../status';
import type { EdgeTopology } from '../topology';
import type { EdgeReport } from './EdgeReport';
import { mapLinks } from './mapLinks';
import { mapNodes, missingNodes } from './mapNodes';
import { nodeState } from './nodeState';

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
  const missing = missingNodes(topology, found);
  const nodes = [
    ...found.map(({ object, hop, label }) => ({
      id: objectKey(object),
      object,
      hop,
      state: nodeState(object, hop, hops),
      label,
    })),
    ...missing.map(({ object, hop, label }) => ({
      id: objectKey(object),
      object,
      hop,
      state: 'broken' as const,
      label,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, links: mapLinks(topology, ids) };
};
