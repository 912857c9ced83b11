import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { edgeApiRef } from './EdgeApi';
import { EdgeClient } from './EdgeClient';

/** One factory for the legacy and the new frontend system. @internal */
export const edgeApiFactory = createApiFactory({
  api: edgeApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: apis => new EdgeClient(apis),
});
