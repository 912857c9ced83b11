import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { assertError, ResponseError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { Gap } from '@tls-edge/backstage-plugin-edge-common';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';
import { parse } from 'yaml';

import { requestFileUrl } from './requestFileUrl';

const PATIENCE_MS = 15_000;

/** Larger than any request, so that a foreign file is not parsed for nothing. */
const MAX_BYTES = 64 * 1024;

/** The portal's own access to Git hosts. @internal */
export interface GitSources {
  readonly reader: UrlReaderService;
  readonly integrations: ScmIntegrationRegistry;
  /** How long a host may take to answer; 15 s unless given. */
  readonly patienceMs?: number;
}

/**
 * The `edge.yaml` of a target branch, parsed and not judged; `foreign` is something else by that
 * name.
 * @internal
 */
export type RequestFileAnswer =
  | { readonly type: 'file'; readonly file: unknown }
  | { readonly type: 'absent' | 'foreign' }
  | { readonly type: 'failed'; readonly reason: Gap['reason'] };

const failureReason = (error: Error): Gap['reason'] => {
  const status = error instanceof ResponseError ? error.statusCode : undefined;
  if (status === 401 || error.name === 'AuthenticationError') {
    return 'unauthenticated';
  }
  if (status === 403 || error.name === 'NotAllowedError') {
    return 'forbidden';
  }
  if (status === 429) return 'throttled';
  return error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
};

const parseFile = (content: Buffer): RequestFileAnswer => {
  if (content.length > MAX_BYTES) return { type: 'foreign' };
  try {
    return { type: 'file', file: parse(content.toString('utf8')) };
  } catch {
    // A file that is no YAML is nobody's request.
    return { type: 'foreign' };
  }
};

/**
 * Reads it; a Git host that fails is an answer, too.
 * @internal
 */
export const readRequestFile = async (
  target: RecordRequest['target'],
  { reader, integrations, patienceMs = PATIENCE_MS }: GitSources,
): Promise<RequestFileAnswer> => {
  try {
    const url = requestFileUrl(target, integrations);
    const signal = AbortSignal.timeout(patienceMs);
    const { buffer } = await reader.readUrl(url, { signal });
    return parseFile(await buffer());
  } catch (error) {
    assertError(error);
    return error.name === 'NotFoundError'
      ? { type: 'absent' }
      : { type: 'failed', reason: failureReason(error) };
  }
};
