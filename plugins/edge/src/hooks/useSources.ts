import { useApi } from '@backstage/core-plugin-api';
import { edgeApiRef } from '../api';
import { useLiveQuery } from '../live';

/** What every source the caller may see said last, and when. @internal */
export const useSources = () => {
  const edgeApi = useApi(edgeApiRef);
  return useLiveQuery({
    key: 'sources',
    load: signal => edgeApi.listSources({ signal }),
  });
};
