import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

/**
 * Whether an edge can belong to an environment: one without a namespace reaches into every
 * namespace of its cluster.
 * @internal
 */
export const mayBeOf = (
  { cluster, namespace }: EdgeConfig['environments'][number],
  edgeKey: string,
): boolean => {
  const [ownCluster, ownNamespace] = edgeKey.split('/');
  return cluster === ownCluster && (namespace ?? ownNamespace) === ownNamespace;
};
