import { asidesOf, columnsOf } from './columnsOf';
import type { Flow, FlowNode } from './Flow';

const isLinked = (flow: Flow, a: string, b: string) =>
  [...flow.links, ...flow.ties].some(
    ({ from, to }) => (from === a && to === b) || (from === b && to === a),
  );

const nearest = (
  flow: Flow,
  id: string,
  candidates: readonly FlowNode[],
  row = 0,
) =>
  (
    candidates.find(other => isLinked(flow, id, other.id)) ??
    candidates[Math.min(row, candidates.length - 1)]
  )?.id;

const besideAside = (flow: Flow, id: string, key: string) => {
  const asides = asidesOf(flow.nodes);
  const place = asides.findIndex(node => node.id === id);
  const way = columnsOf(flow.nodes).flatMap(({ nodes }) => nodes);
  switch (key) {
    case 'ArrowRight':
      return asides[place + 1]?.id;
    case 'ArrowLeft':
      return asides[place - 1]?.id;
    case 'ArrowUp':
      return nearest(flow, id, way);
    default:
      return undefined;
  }
};

/**
 * The node that an arrow key leads to: the neighbour in the column, or the first linked one, else
 * the nearest, of the column beside. Down from the end of a column lead the asides, which stand
 * in one line.
 * @internal
 */
export const neighbourOf = (
  flow: Flow,
  id: string,
  key: string,
): string | undefined => {
  const columns = columnsOf(flow.nodes);
  const column = columns.findIndex(({ nodes }) =>
    nodes.some(node => node.id === id),
  );
  if (column < 0) return besideAside(flow, id, key);
  const { nodes } = columns[column];
  const row = nodes.findIndex(node => node.id === id);
  switch (key) {
    case 'ArrowUp':
      return nodes[row - 1]?.id;
    case 'ArrowDown':
      return nodes[row + 1]?.id ?? nearest(flow, id, asidesOf(flow.nodes));
    case 'ArrowRight':
      return nearest(flow, id, columns[column + 1]?.nodes ?? [], row);
    case 'ArrowLeft':
      return nearest(flow, id, columns[column - 1]?.nodes ?? [], row);
    default:
      return undefined;
  }
};
