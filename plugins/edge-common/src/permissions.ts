import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of all edge permissions; a resource's ref is its `edgeKey`.
 * @public
 */
export const RESOURCE_TYPE_EDGE = 'edge';

/** To see an edge: its report, its row in lists, its clusters among the sources. @public */
export const edgeReadPermission = createPermission({
  name: 'edge.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EDGE,
});

/** To have an edge's sources read again before their time. @public */
export const edgeRefreshPermission = createPermission({
  name: 'edge.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EDGE,
});

/** To ask for an edge, or for a change of it; ownership of the entity comes on top. @public */
export const edgeRequestPermission = createPermission({
  name: 'edge.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_EDGE,
});

/** @public */
export const edgePermissions = [
  edgeReadPermission,
  edgeRefreshPermission,
  edgeRequestPermission,
];
