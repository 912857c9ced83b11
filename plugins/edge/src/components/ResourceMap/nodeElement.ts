/** Marks the element of a node with the node's id. @internal */
export const NODE_ATTRIBUTE = 'data-node';

/** The element that stands for a node now; `null` while the map does not draw it. @internal */
export const nodeElement = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[${NODE_ATTRIBUTE}="${CSS.escape(id)}"]`);
