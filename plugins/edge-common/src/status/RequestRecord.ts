import type { EdgeId } from '../identity';

/** How far a request came (design: section 7, RequestStatus). @public */
export type RequestState =
  | 'open'
  | 'merged'
  | 'partlyApplied'
  | 'applied'
  | 'dismissed'
  | 'expired';

/** What was recorded about one request for an edge; times are ISO 8601. @public */
export interface RequestRecord {
  readonly edge: EdgeId;
  readonly entityRef: string;
  readonly environment: string;
  readonly pullRequestUrl: string;
  readonly initiator: string;
  readonly requestHash: string;
  readonly createdAt: string;
  readonly mergedAt?: string;
  readonly appliedAt?: string;
  readonly dismissedAt?: string;
}
