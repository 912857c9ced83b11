import type { Flow, FlowLink, FlowNode } from './Flow';

const MOST_OF_A_KIND = 12;

const groupId = ({ column, kind, state }: FlowNode) =>
  `group:${column}/${kind}/${state}`;

const countBy = (
  nodes: readonly FlowNode[],
  keyOf: (node: FlowNode) => string,
) => {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1);
  }
  return counts;
};

const uniqueLinks = (links: readonly FlowLink[]) => [
  ...new Map(links.map(link => [`${link.from} ${link.to}`, link])).values(),
];

/**
 * Where there are more than twelve objects of a kind, those in the same state stand as one, so
 * that the few that differ are seen. Groups that were opened stay apart.
 * @internal
 */
export const groupNodes = (flow: Flow, opened: ReadonlySet<string>): Flow => {
  const kinds = countBy(flow.nodes, ({ column, kind }) => `${column}/${kind}`);
  const groups = countBy(flow.nodes, groupId);
  const isGrouped = (node: FlowNode) =>
    (kinds.get(`${node.column}/${node.kind}`) ?? 0) > MOST_OF_A_KIND &&
    (groups.get(groupId(node)) ?? 0) > 1 &&
    !opened.has(groupId(node));

  const drawnAs = new Map<string, FlowNode>(
    flow.nodes.map(node => [
      node.id,
      isGrouped(node)
        ? {
            ...node,
            id: groupId(node),
            label: '',
            object: undefined,
            size: groups.get(groupId(node)) ?? 1,
          }
        : node,
    ]),
  );
  const idOf = (id: string) => drawnAs.get(id)?.id ?? id;
  return {
    nodes: [
      ...new Map([...drawnAs.values()].map(node => [node.id, node])).values(),
    ],
    links: uniqueLinks(
      flow.links.map(({ from, to }) => ({ from: idOf(from), to: idOf(to) })),
    ),
  };
};
