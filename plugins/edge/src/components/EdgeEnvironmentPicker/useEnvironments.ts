import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { edgeApiRef } from '../../api';

/** The environments an entity may use; asked anew when another entity is chosen. @internal */
export const useEnvironments = (entityRef: string | undefined) => {
  const edgeApi = useApi(edgeApiRef);
  return useAsyncRetry(
    () => edgeApi.listEnvironments(entityRef),
    [edgeApi, entityRef],
  );
};
