import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { assertError, ResponseError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { hashRequest, type Gap } from '@tls-edge/backstage-plugin-edge-common';
import { parse } from 'yaml';

import type { StoredRequest } from '../store/RequestStore';
import { requestFileUrl } from './requestFileUrl';

const TIMEOUT_MS = 15_000;

/** Larger than any request, so that a foreign file is not parsed for nothing. */
const MAX_BYTES = 64 * 1024;

/**
 * What the target branch says about a request.
 * @internal
 */
export type MergeAnswer =
  | { readonly type: 'merged' }
  | { readonly type: 'notMerged' }
  | { readonly type: 'failed'; readonly reason: Gap['reason'] };

const failureReason = (error: Error): Gap['reason'] => {
  const status = error instanceof ResponseError ? error.statusCode : undefined;
  if (status === 401 || status === 403 || error.name === 'NotAllowedError') {
    return 'forbidden';
  }
  if (status === 429) return 'throttled';
  return error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
};

const readFile = async (reader: UrlReaderService, url: string) => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { buffer } = await reader.readUrl(url, { signal });
  return buffer();
};

const hashOf = (content: Buffer): string | undefined => {
  if (content.length > MAX_BYTES) return undefined;
  try {
    return hashRequest(parse(content.toString('utf8')));
  } catch {
    // A file that is no YAML is nobody's request.
    return undefined;
  }
};

/**
 * Asks the Git host whether `edge.yaml` with the request's hash is on the target branch.
 * @internal
 */
export const readMerged = async (
  request: StoredRequest,
  sources: {
    readonly reader: UrlReaderService;
    readonly integrations: ScmIntegrationRegistry;
  },
): Promise<MergeAnswer> => {
  try {
    const url = requestFileUrl(request.target, sources.integrations);
    const content = await readFile(sources.reader, url);
    return hashOf(content) === request.requestHash
      ? { type: 'merged' }
      : { type: 'notMerged' };
  } catch (error) {
    assertError(error);
    return error.name === 'NotFoundError'
      ? { type: 'notMerged' }
      : { type: 'failed', reason: failureReason(error) };
  }
};
