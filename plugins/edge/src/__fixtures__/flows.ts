import type {
  ColumnId,
  Flow,
  FlowLink,
  FlowNode,
} from '../components/ResourceMap/Flow';

/** A node of the drawn map, called by its id. */
export const flowNode = (
  id: string,
  column: ColumnId,
  changes: Partial<FlowNode> = {},
): FlowNode => ({
  id,
  column,
  kind: 'HTTPRoute',
  label: id,
  state: 'ready',
  facts: [],
  object: { group: 'example.com', kind: 'Thing', name: id },
  size: 1,
  isOpen: false,
  isAside: false,
  isMissing: false,
  ...changes,
});

/** Reads `a > b` as a link, one after the other. */
export const flowLinks = (...links: readonly `${string} > ${string}`[]) =>
  links.map((text): FlowLink => {
    const [from, to] = text.split(' > ');
    return { from, to };
  });

export const flowOf = (
  nodes: readonly FlowNode[],
  links: readonly FlowLink[] = [],
  ties: readonly FlowLink[] = [],
): Flow => ({ nodes, links, ties });
