import { useApi } from '@backstage/core-plugin-api';
import { edgeApiRef } from '../api';
import { useLiveQuery } from '../live';

/** The edges and requests of one catalog entity, live. @internal */
export const useEntityEdges = (entityRef: string) => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery({
    key: entityRef,
    load: signal => edgeApi.getEntityEdges(entityRef, { signal }),
    channel: edges => edges.channel,
  });
};
