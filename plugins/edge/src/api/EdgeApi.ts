import type { EdgeId, ObjectRef } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeHistory,
  EdgeList,
  EdgeReport,
  EntityEdges,
  EnvironmentList,
  ObjectView,
  Preview,
  PreviewRequest,
  RefreshAnswer,
  RuleList,
  SourceList,
  SymptomList,
  SymptomReport,
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
  /** `expired`, or the days within which the certificate ends: `14`, `30`, `60`. */
  readonly certificate?: string;
  /** A column such as `owner`, with `-` in front to turn it round; worst first without one. */
  readonly sort?: string;
  /** Where the next page starts: the `nextCursor` of an answer. */
  readonly cursor?: string;
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
  /** The changes of an edge's state, newest first. */
  getHistory(id: EdgeId, options?: CallOptions): Promise<EdgeHistory>;
  /** One Kubernetes object of the edge's map, read from its cluster at that moment. */
  getObject(
    id: EdgeId,
    object: ObjectRef,
    options?: CallOptions,
  ): Promise<ObjectView>;
  /** Has the sources of an edge read again; refused with 429 when the last time is too near. */
  refreshEdge(id: EdgeId): Promise<RefreshAnswer>;
  /** What can be asked of an edge by what is seen of it; other words for the same are found too. */
  listSymptoms(options?: CallOptions): Promise<SymptomList>;
  /**
   * This edge's checks for what somebody sees, in their own words. Refused with 400 and the known
   * phrases when no phrase comes near.
   */
  askSymptom(
    id: EdgeId,
    symptom: string,
    options?: CallOptions,
  ): Promise<SymptomReport>;
  listRules(options?: CallOptions): Promise<RuleList>;
  listEdges(filters: EdgeFilters, options?: CallOptions): Promise<EdgeList>;
  listSources(options?: CallOptions): Promise<SourceList>;
  /** The environments in which the entity may get an edge. */
  listEnvironments(
    entityRef: string | undefined,
    options?: CallOptions,
  ): Promise<EnvironmentList>;
  /**
   * What a request would write, and what the checks say of it. Refused with 400 or 403 and the
   * sentence to show when policy does not allow it.
   */
  previewRequest(
    request: PreviewRequest,
    options?: CallOptions,
  ): Promise<Preview>;
}

/** Bind it to another implementation to show edges from somewhere else. @public */
export const edgeApiRef = createApiRef<EdgeApi>({ id: 'plugin.edge.service' });
