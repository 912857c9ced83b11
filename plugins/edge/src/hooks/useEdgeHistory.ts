import { useApi } from '@backstage/core-plugin-api';
import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeApiRef } from '../api';
import { useLiveQuery } from '../live';

/** The changes of an edge's state, live; asked anew with each signal about its report. @internal */
export const useEdgeHistory = ({
  id,
  channel,
}: Pick<EdgeReport, 'id' | 'channel'>) => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery({
    key: edgeKey(id),
    load: signal => edgeApi.getHistory(id, { signal }),
    channel: () => channel,
  });
};
