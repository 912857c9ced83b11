import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { edgeReadPermission } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';

import type { Grant } from '../permissions/EdgeAuthorizer';
import { readVisibleRefs } from '../permissions/readVisibleRefs';
import { hideInvisible, namedRefs } from './hideInvisible';
import type { ReadingServices } from './ReadingServices';

/** @internal */
export interface VisibleEdges {
  readonly grant: Grant;
  readonly edges: readonly EdgeSummary[];
}

/**
 * The rows of all edges the caller may read, naming only entities the caller may see. Filters,
 * counts and totals start from here, so that none of them tells of what is hidden.
 * @throws NotAllowedError where reading is denied outright
 * @internal
 */
export const readVisibleEdges = async (
  { authorizer, catalog, edges }: ReadingServices,
  credentials: BackstageCredentials,
): Promise<VisibleEdges> => {
  const grant = await authorizer.grant(edgeReadPermission, credentials);
  const rows = (await edges.list(grant.criteria)).map(({ summary }) => summary);
  const visible = await readVisibleRefs(
    catalog,
    rows.flatMap(namedRefs),
    credentials,
  );
  return {
    grant,
    edges: rows.flatMap(row => hideInvisible(row, visible) ?? []),
  };
};
