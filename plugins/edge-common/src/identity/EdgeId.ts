/**
 * The name of one edge. A dedicated Gateway has no scope; on a shared Gateway every owning
 * entity has an edge of its own and `scope` is that entity's ref.
 * @public
 */
export interface EdgeId {
  readonly cluster: string;
  readonly namespace: string;
  readonly gateway: string;
  /** Entity ref such as `component:default/orders`, only on a shared Gateway. */
  readonly scope?: string;
}

/**
 * The form used in the catalog annotation `tls-edge.dev/edge`: `cluster/namespace/gateway`.
 * @public
 */
export const formatEdgeId = ({ cluster, namespace, gateway }: EdgeId): string =>
  `${cluster}/${namespace}/${gateway}`;

/**
 * A key that is equal for equal edges, scope included; for maps and database rows.
 * @public
 */
export const edgeKey = (id: EdgeId): string =>
  id.scope ? `${formatEdgeId(id)}#${id.scope}` : formatEdgeId(id);

const segment = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * Reads one `cluster/namespace/gateway`; `undefined` when the text is not one.
 * @public
 */
export const parseEdgeId = (text: string): EdgeId | undefined => {
  const [cluster, namespace, gateway, ...rest] = text.trim().split('/');
  return rest.length === 0 &&
    [cluster, namespace, gateway].every(part => part && segment.test(part))
    ? { cluster, namespace, gateway }
    : undefined;
};

/**
 * Reads the comma-separated value of the catalog annotation; parts that are no edge are left out.
 * @public
 */
export const parseEdgeAnnotation = (value: string | undefined): EdgeId[] =>
  (value ?? '').split(',').flatMap(part => parseEdgeId(part) ?? []);
