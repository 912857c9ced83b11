import type { Flow, FlowLink, FlowNode } from './Flow';

const MOST_OF_A_KIND = 12;

const zoneOf = ({ facts }: FlowNode) =>
  facts.flatMap(fact => (fact.fact === 'zone' ? fact.zone : []))[0];

const groupId = (node: FlowNode) =>
  ['group:', node.column, node.kind, zoneOf(node) ?? '-', node.state].join('/');

const kindOf = ({ column, kind }: FlowNode) => `${column}/${kind}`;

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

const uniqueNodes = (nodes: readonly FlowNode[]) => [
  ...new Map(nodes.map(node => [node.id, node])).values(),
];

/**
 * Where there are more than twelve nodes of a kind, those in the same zone and state stand as
 * one, so that the few that differ are seen. A group that was opened stays, with its members
 * behind it.
 * @internal
 */
export const groupNodes = (flow: Flow, opened: ReadonlySet<string>): Flow => {
  const kinds = countBy(flow.nodes, kindOf);
  const sizes = countBy(flow.nodes, groupId);
  const groupOf = (node: FlowNode): FlowNode | undefined => {
    const size = sizes.get(groupId(node)) ?? 1;
    if ((kinds.get(kindOf(node)) ?? 0) <= MOST_OF_A_KIND || size === 1) {
      return undefined;
    }
    const id = groupId(node);
    return {
      ...node,
      id,
      label: '',
      facts: node.facts.filter(({ fact }) => fact === 'zone'),
      object: undefined,
      size,
      isOpen: opened.has(id),
    };
  };
  const groups = new Map(flow.nodes.map(node => [node.id, groupOf(node)]));
  const drawn = (id: string) => {
    const group = groups.get(id);
    return group && !group.isOpen ? group.id : id;
  };
  // Members follow their group, wherever sorting by name had put them.
  const nodes = flow.nodes.flatMap(node => {
    const group = groups.get(node.id);
    if (!group) return [node];
    const isFirst =
      flow.nodes.find(one => groupId(one) === group.id)?.id === node.id;
    if (!isFirst) return [];
    return group.isOpen
      ? [group, ...flow.nodes.filter(one => groupId(one) === group.id)]
      : [group];
  });
  const redraw = (links: readonly FlowLink[]) =>
    uniqueLinks(
      links.map(link => ({
        ...link,
        from: drawn(link.from),
        to: drawn(link.to),
      })),
    );
  return {
    nodes: uniqueNodes(nodes),
    links: redraw(flow.links),
    ties: redraw(flow.ties),
  };
};
