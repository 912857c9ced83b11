import { COLUMNS, type FlowLink, type FlowNode } from './Flow';

const meanOf = (places: readonly number[]) =>
  places.length > 0
    ? places.reduce((sum, place) => sum + place, 0) / places.length
    : Infinity;

/**
 * Puts the nodes of each step at the height of those that lead to them, so that few links cross;
 * what nothing leads to comes last, and equals keep their order.
 * @internal
 */
export const orderByWay = (
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
): FlowNode[] => {
  const places = new Map<string, number>();
  const heightOf = ({ id }: FlowNode) =>
    meanOf(
      links
        .filter(({ to }) => to === id)
        .flatMap(l => places.get(l.from) ?? []),
    );
  return COLUMNS.flatMap(id => {
    const column = nodes.filter(({ column: own }) => own === id);
    const ordered = column
      .map(node => ({ node, height: heightOf(node) }))
      // Infinity less itself is no number: equal heights are told apart from it first.
      .sort((a, b) => (a.height === b.height ? 0 : a.height - b.height))
      .map(({ node }) => node);
    ordered.forEach((node, place) => places.set(node.id, place));
    return ordered;
  });
};
