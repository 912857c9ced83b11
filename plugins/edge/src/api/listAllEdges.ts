import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';
import type { EdgeApi, EdgeFilters } from './EdgeApi';

/** The most the backend answers at once. */
const PAGE = 500;

/** Every edge that the filters leave, page after page. @internal */
export const listAllEdges = async (
  edgeApi: EdgeApi,
  filters: EdgeFilters,
): Promise<EdgeSummary[]> => {
  const edges: EdgeSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await edgeApi.listEdges({ ...filters, limit: PAGE, cursor });
    edges.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return edges;
};
