import type { Edge } from '../edge';
import {
  ENTITY_REF_ANNOTATION,
  KUBERNETES_ID,
  MANAGED_BY,
  REQUEST_HASH_ANNOTATION,
} from '../identity';
import type { ManifestMeta } from './Manifest';

/** Label values end with a letter or digit and hold 63 signs; entity names may hold both. */
const isLabelValue = (text: string): boolean =>
  /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(text);

/** Every object says who made it, for whom, and from which request. @internal */
export const metadata = (
  edge: Edge,
  name: string,
  namespace = edge.namespace,
): ManifestMeta => ({
  name,
  namespace,
  labels: {
    'app.kubernetes.io/managed-by': MANAGED_BY,
    ...(isLabelValue(edge.entity.name)
      ? { [KUBERNETES_ID]: edge.entity.name }
      : {}),
  },
  annotations: {
    [ENTITY_REF_ANNOTATION]: edge.entity.ref,
    [REQUEST_HASH_ANNOTATION]: edge.requestHash,
  },
});
