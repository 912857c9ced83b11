import { edgeKey, type EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';
import type { Knex } from 'knex';

/**
 * A recorded request with what was found out about its way; times are ISO 8601.
 * @internal
 */
export interface StoredRequest extends RecordRequest {
  readonly initiator: string;
  readonly createdAt: string;
  /** When the target branch was last read. */
  readonly checkedAt?: string;
  readonly mergedAt?: string;
  readonly isPartlyApplied: boolean;
  readonly appliedAt?: string;
  readonly dismissedAt?: string;
}

/** @internal */
export interface RequestStore {
  /**
   * Keeps a request. The same pull request with another hash starts its way again: it was
   * updated before it was merged.
   */
  readonly record: (
    request: RecordRequest,
    by: { readonly initiator: string; readonly at: string },
  ) => Promise<StoredRequest>;
  readonly update: (
    request: StoredRequest,
    change: RequestChange,
  ) => Promise<void>;
  /** Newest first. */
  readonly all: () => Promise<StoredRequest[]>;
}

/** @internal */
export type RequestChange = Partial<
  Pick<
    StoredRequest,
    'checkedAt' | 'mergedAt' | 'isPartlyApplied' | 'appliedAt'
  >
>;

interface RequestRow {
  readonly edge_key: string;
  readonly pull_request_url: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly gateway: string;
  readonly scope: string | null;
  readonly entity_ref: string;
  readonly environment: string;
  readonly initiator: string;
  readonly target_repository: string;
  readonly target_branch: string;
  readonly target_path: string;
  readonly request_hash: string;
  readonly manifest_hash: string;
  readonly is_partly_applied: boolean | number;
  readonly created_at: string;
  readonly checked_at: string | null;
  readonly merged_at: string | null;
  readonly applied_at: string | null;
  readonly dismissed_at: string | null;
}

const edgeOf = (row: RequestRow): EdgeId => ({
  cluster: row.cluster,
  namespace: row.namespace,
  gateway: row.gateway,
  ...(row.scope && { scope: row.scope }),
});

const readRow = (row: RequestRow): StoredRequest => ({
  edge: edgeOf(row),
  entityRef: row.entity_ref,
  environment: row.environment,
  pullRequestUrl: row.pull_request_url,
  target: {
    repository: row.target_repository,
    branch: row.target_branch,
    path: row.target_path,
  },
  requestHash: row.request_hash,
  manifestHash: row.manifest_hash,
  initiator: row.initiator,
  createdAt: row.created_at,
  checkedAt: row.checked_at ?? undefined,
  mergedAt: row.merged_at ?? undefined,
  isPartlyApplied: Boolean(row.is_partly_applied),
  appliedAt: row.applied_at ?? undefined,
  dismissedAt: row.dismissed_at ?? undefined,
});

const newRow = (
  request: RecordRequest,
  by: { readonly initiator: string; readonly at: string },
): RequestRow => ({
  edge_key: edgeKey(request.edge),
  pull_request_url: request.pullRequestUrl,
  cluster: request.edge.cluster,
  namespace: request.edge.namespace,
  gateway: request.edge.gateway,
  scope: request.edge.scope ?? null,
  entity_ref: request.entityRef,
  environment: request.environment,
  initiator: by.initiator,
  target_repository: request.target.repository,
  target_branch: request.target.branch,
  target_path: request.target.path,
  request_hash: request.requestHash,
  manifest_hash: request.manifestHash,
  is_partly_applied: false,
  created_at: by.at,
  checked_at: null,
  merged_at: null,
  applied_at: null,
  dismissed_at: null,
});

/** @internal */
export const createRequestStore = (knex: Knex): RequestStore => {
  const rows = () => knex<RequestRow>('requests').orderBy('created_at', 'desc');
  const placeOf = (request: RecordRequest) => ({
    edge_key: edgeKey(request.edge),
    pull_request_url: request.pullRequestUrl,
  });
  return {
    record: async (request, by) => {
      const known: RequestRow | undefined = await knex<RequestRow>('requests')
        .where(placeOf(request))
        .first();
      if (known?.request_hash === request.requestHash) return readRow(known);
      const row = newRow(request, by);
      await knex('requests')
        .insert(row)
        .onConflict(['edge_key', 'pull_request_url'])
        .merge();
      return readRow(row);
    },
    update: async (request, change) => {
      await knex('requests')
        .where({ ...placeOf(request), request_hash: request.requestHash })
        .update({
          ...(change.checkedAt && { checked_at: change.checkedAt }),
          ...(change.mergedAt && { merged_at: change.mergedAt }),
          ...(change.appliedAt && { applied_at: change.appliedAt }),
          ...(change.isPartlyApplied !== undefined && {
            is_partly_applied: change.isPartlyApplied,
          }),
        });
    },
    all: async () => (await rows()).map(readRow),
  };
};
