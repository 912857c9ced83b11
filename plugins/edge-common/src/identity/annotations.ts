/** Keys by which catalog entities and Kubernetes objects know each other (docs: concepts). */

/** Catalog: the entity's Service and port, `orders:8080`. @public */
export const SERVICE_ANNOTATION = 'tls-edge.dev/service';
/** Catalog: the entity's edges, `cluster/namespace/gateway`, comma-separated. @public */
export const EDGE_ANNOTATION = 'tls-edge.dev/edge';
/** Objects: the entity that owns them. @public */
export const ENTITY_REF_ANNOTATION = 'tls-edge.dev/entity-ref';
/** Objects: hash of the request that made them, see `hashRequest`. @public */
export const REQUEST_HASH_ANNOTATION = 'tls-edge.dev/request-hash';
/** Objects: hash of the rendered set they belong to. @public */
export const MANIFEST_HASH_ANNOTATION = 'tls-edge.dev/manifest-hash';
/** Catalog and objects: Backstage's own hint, which suggests an owner but proves none. @public */
export const KUBERNETES_ID = 'backstage.io/kubernetes-id';
/** Catalog: the namespace an entity lives in. @public */
export const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';
/** Value of `app.kubernetes.io/managed-by` on the objects this product writes. @public */
export const MANAGED_BY = 'tls-edge';
