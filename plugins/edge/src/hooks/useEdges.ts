import { useApi } from '@backstage/core-plugin-api';
import { edgeApiRef, type EdgeFilters } from '../api';
import { useLiveQuery } from '../live';

const MANY = 25;
const MAX_JITTER = 3_000;

/**
 * All edges that the filters leave, live. Every open list hears of every change: long lists wait
 * up to 3 s, so that they do not all ask in the same moment.
 * @internal
 */
export const useEdges = (filters: EdgeFilters) => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery({
    key: JSON.stringify(filters),
    load: signal => edgeApi.listEdges(filters, { signal }),
    channel: list => list.channel,
    hintDelay: list =>
      (list?.totalItems ?? 0) > MANY ? Math.random() * MAX_JITTER : 0,
    keepsPrevious: true,
  });
};
