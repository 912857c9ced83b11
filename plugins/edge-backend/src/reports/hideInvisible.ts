import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';

import type { StampedEdge } from '../store/StoredEdge';

type Named = Pick<EdgeSummary, 'id' | 'entityRefs' | 'owner'>;

/**
 * All refs of catalog entities that a report or a row names.
 * @internal
 */
export const namedRefs = ({ id, entityRefs, owner }: Named): string[] => [
  ...entityRefs,
  ...(owner ? [owner] : []),
  ...(id.scope ? [id.scope] : []),
];

/**
 * A report or row as someone may see it who sees these entities; `undefined` where it is the edge
 * of an entity that is hidden from them.
 * @internal
 */
export const hideInvisible = <T extends Named>(
  edge: T,
  visible: ReadonlySet<string>,
): T | undefined =>
  edge.id.scope && !visible.has(edge.id.scope)
    ? undefined
    : {
        ...edge,
        entityRefs: edge.entityRefs.filter(ref => visible.has(ref)),
        owner: edge.owner && visible.has(edge.owner) ? edge.owner : undefined,
      };

/**
 * The version of a stored edge's report as someone sees it who sees these entities.
 * @internal
 */
export const versionOf = (
  { key, stamp, summary }: StampedEdge,
  visible: ReadonlySet<string>,
): string => {
  const named = namedRefs(summary).filter(ref => visible.has(ref));
  return JSON.stringify([key, stamp, named]);
};
