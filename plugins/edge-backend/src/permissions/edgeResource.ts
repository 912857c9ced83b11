import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_EDGE } from '@tls-edge/backstage-plugin-edge-common';

import type { EdgeFilter } from '../store/EdgeFilter';
import type { ListedEdge } from '../store/StoredEdge';

/**
 * What permission rules look at: enough of an edge to tell whose it is and where.
 * @internal
 */
export interface EdgeResource {
  readonly cluster: string;
  readonly namespace: string;
  /** Entity refs of all owners: of the confirmed entities, and of the namespace. */
  readonly owners: readonly string[];
}

/** @internal */
export const edgeResourceRef = createPermissionResourceRef<
  EdgeResource,
  EdgeFilter
>().with({ pluginId: 'edge', resourceType: RESOURCE_TYPE_EDGE });

/**
 * The resource of a stored edge.
 * @internal
 */
export const resourceOf = ({
  summary,
  entities,
}: Pick<ListedEdge, 'summary' | 'entities'>): EdgeResource => ({
  cluster: summary.id.cluster,
  namespace: summary.id.namespace,
  owners: [
    ...new Set([
      ...(summary.owner ? [summary.owner] : []),
      ...entities.flatMap(({ ownerRef }) => ownerRef ?? []),
    ]),
  ],
});
