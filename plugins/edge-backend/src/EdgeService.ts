import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { EdgeId, ObjectRef } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeHistory,
  EdgeList,
  EdgeReport,
  EntityEdges,
  ObjectView,
  Preview,
  PreviewRequest,
  RecordRequest,
  RefreshAnswer,
  RequestStatus,
  RuleList,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';

import type { VersionedAnswer } from './http/VersionedAnswer';
import type { EdgeQuery } from './lists/EdgeQuery';
import type { EdgeOptions } from './options/createOptions';

/**
 * Everything the HTTP API answers. Each call is authorised with the credentials it is given and
 * throws the errors of `@backstage/errors` that the framework turns into statuses.
 * @internal
 */
export interface EdgeService {
  readonly listEdges: (
    query: EdgeQuery,
    credentials: BackstageCredentials,
  ) => Promise<EdgeList>;
  readonly readEdge: (
    id: EdgeId,
    credentials: BackstageCredentials,
  ) => Promise<VersionedAnswer<EdgeReport>>;
  readonly readHistory: (
    id: EdgeId,
    credentials: BackstageCredentials,
  ) => Promise<EdgeHistory>;
  readonly readObject: (
    asked: { readonly id: EdgeId; readonly object: ObjectRef },
    credentials: BackstageCredentials,
  ) => Promise<ObjectView>;
  readonly refreshEdge: (
    id: EdgeId,
    credentials: BackstageCredentials,
  ) => Promise<RefreshAnswer>;
  readonly readEntityEdges: (
    entityRef: string,
    credentials: BackstageCredentials,
  ) => Promise<VersionedAnswer<EntityEdges>>;
  readonly listSources: (
    credentials: BackstageCredentials,
  ) => Promise<SourceList>;
  readonly options: EdgeOptions;
  readonly listRules: () => RuleList;
  readonly previewEdge: (
    asked: PreviewRequest,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ) => Promise<Preview>;
  readonly recordRequest: (
    request: RecordRequest,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ) => Promise<RequestStatus>;
}
