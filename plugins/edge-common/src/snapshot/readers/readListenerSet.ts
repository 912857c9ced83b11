import type { ListenerSet } from '../gatewayApi';
import { at, listAt } from './rawJson';
import { readConditions } from './readConditions';
import { readListener, readListenerStatus } from './readGateway';
import { readParentRef } from './readHttpRoute';
import { readMeta } from './readMeta';

/** @internal */
export const readListenerSet = (raw: unknown): ListenerSet | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'ListenerSet',
      metadata,
      parentRef: readParentRef(
        at(raw, 'spec', 'parentRef'),
        metadata.namespace ?? '',
      )[0],
      listeners: listAt(raw, 'spec', 'listeners').flatMap(readListener),
      conditions: readConditions(raw, 'status', 'conditions'),
      listenerStatuses: listAt(raw, 'status', 'listeners').flatMap(
        readListenerStatus,
      ),
    }
  );
};
