import type { EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeList,
  EdgeReport,
  EntityEdges,
  EnvironmentList,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { createApiRef } from '@backstage/core-plugin-api';

/** What a list of edges can be narrowed to; an absent field narrows nothing. @public */
export interface EdgeFilters {
  /** Words in edge names, host names and owners. */
  readonly q?: string;
  /** Entity ref such as `group:default/team-orders`. */
  readonly owner?: string;
  readonly cluster?: string;
  readonly state?: string;
  /** Rows to answer at most; the backend has its own ceiling. */
  readonly limit?: number;
}

/** What belongs to a call and not to its question. @internal */
export interface CallOptions {
  /** Ends the call when the asking page is gone. */
  readonly signal?: AbortSignal;
}

/**
 * The backend as this plugin sees it. Every call speaks with the rights of the signed-in user and
 * throws a `ResponseError` when the backend refuses.
 * @public
 */
export interface EdgeApi {
  getEntityEdges(
    entityRef: string,
    options?: CallOptions,
  ): Promise<EntityEdges>;
  getEdge(id: EdgeId, options?: CallOptions): Promise<EdgeReport>;
  listEdges(filters: EdgeFilters, options?: CallOptions): Promise<EdgeList>;
  listSources(options?: CallOptions): Promise<SourceList>;
  /** The environments in which the entity may get an edge. */
  listEnvironments(
    entityRef: string | undefined,
    options?: CallOptions,
  ): Promise<EnvironmentList>;
}

/** Bind it to another implementation to show edges from somewhere else. @public */
export const edgeApiRef = createApiRef<EdgeApi>({ id: 'plugin.edge.service' });
