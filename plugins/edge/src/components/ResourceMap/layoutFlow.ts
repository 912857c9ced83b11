import { COLUMNS, type Flow, type FlowLink, type FlowNode } from './Flow';

/** Height of a node, in pixels. @internal */
export const NODE_HEIGHT = 52;
const ROW_HEIGHT = 64;
/** The part of a column's width that a node takes; the rest is for links. */
const NODE_SHARE = 0.84;

/** A node in its place: `left` and `width` in percent of the map, `top` in pixels. @internal */
export interface PlacedNode {
  readonly node: FlowNode;
  readonly left: number;
  readonly width: number;
  readonly top: number;
}

/** A link with the path of an SVG whose width is 100. @internal */
export interface PlacedLink {
  readonly link: FlowLink;
  readonly path: string;
}

const curve = (from: PlacedNode, to: PlacedNode) => {
  const start = { x: from.left + from.width, y: from.top + NODE_HEIGHT / 2 };
  const end = { x: to.left, y: to.top + NODE_HEIGHT / 2 };
  const bend = Math.max((end.x - start.x) / 2, 2);
  return `M${start.x} ${start.y} C${start.x + bend} ${start.y} ${
    end.x - bend
  } ${end.y} ${end.x} ${end.y}`;
};

/** Gives every node its place in the columns that are not empty. @internal */
export const layoutFlow = ({ nodes, links }: Flow) => {
  const columns = COLUMNS.map(id => ({
    id,
    nodes: nodes.filter(({ column }) => column === id),
  })).filter(column => column.nodes.length > 0);
  const pitch = 100 / Math.max(columns.length, 1);
  const width = pitch * NODE_SHARE;
  const rows = Math.max(...columns.map(column => column.nodes.length), 0);
  const placed = columns.flatMap((column, index) => {
    const top = ((rows - column.nodes.length) * ROW_HEIGHT) / 2;
    return column.nodes.map(
      (node, row): PlacedNode => ({
        node,
        left: index * pitch,
        width,
        top: top + row * ROW_HEIGHT,
      }),
    );
  });
  const placeOf = new Map(placed.map(place => [place.node.id, place]));
  return {
    columns,
    pitch,
    height: rows * ROW_HEIGHT,
    placed,
    links: links.flatMap((link): PlacedLink[] => {
      const ends = [placeOf.get(link.from), placeOf.get(link.to)];
      const [from, to] = ends
        .flatMap(end => end ?? [])
        .sort((a, b) => a.left - b.left);
      // Neighbours of one column stand together; a line between them would only cross the others.
      return from && to && from.left < to.left
        ? [{ link, path: curve(from, to) }]
        : [];
    }),
  };
};

/**
 * The node that an arrow key leads to: the neighbour in the column, or the first linked one, else
 * the nearest, of the column beside.
 * @internal
 */
export const neighbourOf = (
  flow: Flow,
  id: string,
  key: string,
): string | undefined => {
  const { columns } = layoutFlow(flow);
  const column = columns.findIndex(({ nodes }) =>
    nodes.some(node => node.id === id),
  );
  const ids = columns[column]?.nodes.map(node => node.id) ?? [];
  const row = ids.indexOf(id);
  if (key === 'ArrowDown') return ids[row + 1];
  if (key === 'ArrowUp') return ids[row - 1];
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;

  const beside = columns[column + (key === 'ArrowRight' ? 1 : -1)]?.nodes ?? [];
  const linked = beside.find(other =>
    flow.links.some(
      ({ from, to }) =>
        (from === id && to === other.id) || (to === id && from === other.id),
    ),
  );
  return (linked ?? beside[Math.min(row, beside.length - 1)])?.id;
};
