import type { FlowLink } from './Flow';

/** Where a node stands within the map, in pixels. @internal */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A link with the path of its line. @internal */
export interface DrawnLink {
  readonly link: FlowLink;
  readonly path: string;
}

/** Leaves room for the arrow's head before the node it points at. */
const HEAD = 5;

const curve = (from: Place, to: Place) => {
  const start = { x: from.left + from.width, y: from.top + from.height / 2 };
  const end = { x: to.left - HEAD, y: to.top + to.height / 2 };
  const bend = Math.max((end.x - start.x) / 2, HEAD);
  return [
    `M${start.x} ${start.y}`,
    `C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`,
  ].join(' ');
};

/**
 * The lines of the links whose ends both have a place, from left to right. Links within a column
 * are left out: neighbours stand together, and a line between them would only cross others.
 * @internal
 */
export const drawLinks = (
  links: readonly FlowLink[],
  places: ReadonlyMap<string, Place>,
): DrawnLink[] =>
  links.flatMap(link => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return from && to && from.left + from.width < to.left
      ? [{ link, path: curve(from, to) }]
      : [];
  });
