import { useApi } from '@backstage/core-plugin-api';
import { edgeKey, type EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import { edgeApiRef } from '../api';
import { useLiveQuery } from '../live';

/** The report of one edge, live. @internal */
export const useEdge = (id: EdgeId) => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery({
    key: edgeKey(id),
    load: signal => edgeApi.getEdge(id, { signal }),
    channel: report => report.channel,
  });
};
