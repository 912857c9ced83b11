import {
  edgeKey,
  formatEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeReport,
  EntityEdges,
  RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { compareStates } from '../states';

/** An edge of an entity as the card and the tab show it. @internal */
export type EntityEdge =
  | {
      readonly kind: 'live';
      readonly id: EdgeId;
      readonly report: EdgeReport;
      /** The newest request for it, whatever became of it. */
      readonly request?: RequestStatus;
    }
  | {
      readonly kind: 'requested';
      readonly id: EdgeId;
      readonly request: RequestStatus;
    };

const isOnItsWay = ({ state }: RequestStatus) =>
  state === 'open' || state === 'merged' || state === 'partlyApplied';

const newestFirst = (a: RequestStatus, b: RequestStatus) =>
  b.createdAt.localeCompare(a.createdAt);

/** A request that does not run yet counts as requested. @internal */
export const entityEdgeState = (edge: EntityEdge) =>
  edge.kind === 'live' ? edge.report.state : 'requested';

/** Whether a request has still to reach the cluster. @internal */
export const isPending = (
  request: RequestStatus | undefined,
): request is RequestStatus => request !== undefined && isOnItsWay(request);

/** `cluster/namespace/gateway`, the form of the catalog annotation and of links. @internal */
export const edgeName = ({ id }: EntityEdge): string => formatEdgeId(id);

/**
 * Joins reports and requests: what runs is told by its report, what does not run yet by the
 * newest request on its way. Worst first.
 * @internal
 */
export const listEntityEdges = ({
  items,
  requests,
}: EntityEdges): EntityEdge[] => {
  const newest = new Map<string, RequestStatus>();
  for (const request of [...requests].sort(newestFirst)) {
    const key = formatEdgeId(request.edge);
    if (!newest.has(key)) newest.set(key, request);
  }
  const reported = items.map((report): EntityEdge => {
    const request = newest.get(formatEdgeId(report.id));
    return report.state === 'requested' && isPending(request)
      ? { kind: 'requested', id: report.id, request }
      : { kind: 'live', id: report.id, report, request };
  });
  const known = new Set(items.map(({ id }) => formatEdgeId(id)));
  const awaited = [...newest.values()]
    .filter(request => isPending(request))
    .filter(({ edge }) => !known.has(formatEdgeId(edge)))
    .map(
      (request): EntityEdge => ({
        kind: 'requested',
        id: request.edge,
        request,
      }),
    );
  return [...reported, ...awaited].sort((a, b) =>
    compareStates(entityEdgeState(a), entityEdgeState(b)),
  );
};

/** A React key that is equal for equal edges. @internal */
export const entityEdgeKey = ({ id }: EntityEdge): string => edgeKey(id);
