import { useApi } from '@backstage/core-plugin-api';
import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeApiRef } from '../api';
import { useLiveQuery } from '../live';

/**
 * The changes of an edge's state. Each change makes a new revision of the report, so that they
 * are asked for anew only with one.
 * @internal
 */
export const useEdgeHistory = ({ id, rev }: Pick<EdgeReport, 'id' | 'rev'>) => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery({
    key: edgeKey(id),
    load: signal => edgeApi.getHistory(id, { signal }),
    version: rev,
  });
};
