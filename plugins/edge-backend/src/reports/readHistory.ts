import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { edgeKey, type EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeHistory } from '@tls-edge/backstage-plugin-edge-common/report';

import type { TransitionStore } from '../store/TransitionStore';
import { findReadableEdge } from './readEdge';
import type { ReadingServices } from './ReadingServices';

/** How far back the history goes, in changes of state. */
const CHANGES = 100;

/** @internal */
export interface HistoryServices extends ReadingServices {
  readonly transitions: TransitionStore;
}

/**
 * The changes of an edge's state, newest first, for whoever may read its report.
 * @throws NotAllowedError, NotFoundError as `findReadableEdge`
 * @internal
 */
export const readHistory = async (
  services: HistoryServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<EdgeHistory> => {
  await findReadableEdge(services, id, credentials);
  const transitions = await services.transitions.ofEdge(edgeKey(id), CHANGES);
  return {
    items: transitions.map(({ at, from, to, summary }) => ({
      ...{ at, to, summary },
      ...(from && { from }),
    })),
  };
};
