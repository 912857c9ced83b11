import { hashRequest, type Gap } from '@tls-edge/backstage-plugin-edge-common';

import type { StoredRequest } from '../store/RequestStore';
import { readRequestFile, type GitSources } from './readRequestFile';

/**
 * What the target branch says about a request.
 * @internal
 */
export type MergeAnswer =
  | { readonly type: 'merged' }
  | { readonly type: 'notMerged' }
  | { readonly type: 'failed'; readonly reason: Gap['reason'] };

/**
 * Asks the Git host whether `edge.yaml` with the request's hash is on the target branch.
 * @internal
 */
export const readMerged = async (
  { target, requestHash }: StoredRequest,
  sources: GitSources,
): Promise<MergeAnswer> => {
  const answer = await readRequestFile(target, sources);
  if (answer.type === 'failed') return answer;
  return answer.type === 'file' && hashRequest(answer.file) === requestHash
    ? { type: 'merged' }
    : { type: 'notMerged' };
};
