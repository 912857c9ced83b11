import { columnsOf, type FlowColumn } from './columnsOf';
import { COLUMNS, type FlowLink, type FlowNode } from './Flow';

const idsOf = (columns: readonly FlowColumn[]) =>
  new Set(columns.flatMap(({ nodes }) => nodes.map(({ id }) => id)));

const areNeighbours = (from: FlowColumn, to: FlowColumn) =>
  COLUMNS.indexOf(to.id) - COLUMNS.indexOf(from.id) === 1;

/**
 * Links that stand in for a step that is not there: without a load balancer nothing says how a
 * request gets from its name to the Gateway, yet that is its way. Within neighbouring steps a
 * missing link is the truth, unless one of them is missing itself.
 * @internal
 */
export const bridgeGaps = (
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
): FlowLink[] => {
  const columns = columnsOf(nodes);
  return columns.slice(1).flatMap((to, index) => {
    const from = columns[index];
    const before = idsOf(columns.slice(0, index + 1));
    const isCrossed = links.some(
      link => before.has(link.from) && !before.has(link.to),
    );
    const isHole = [...from.nodes, ...to.nodes].some(
      ({ isMissing }) => isMissing,
    );
    return isCrossed || (areNeighbours(from, to) && !isHole)
      ? []
      : from.nodes.flatMap(a =>
          to.nodes.map(b => ({ from: a.id, to: b.id, isAssumed: true })),
        );
  });
};
