import type { Request } from 'express';

import { findRepository, type GitHost } from '../host/GitHost';
import { GithubError } from '../host/GithubError';
import type { GitRepository } from '../repository/GitRepository';
import { resolveCommit } from '../repository/resolveCommit';

/**
 * What every route of the API reads.
 * @internal
 */
export interface GithubContext {
  readonly host: GitHost;
  /** `http://localhost:7103`: written into every URL of an answer. */
  readonly baseUrl: string;
  readonly token: string;
}

/** @internal */
export const repositoryOf = (
  { host }: GithubContext,
  { params }: Request,
): GitRepository => findRepository(host, params.owner, params.repo);

/**
 * What the `*` at the end of a route's path stands for, decoded: a file's path or a branch.
 * @internal
 */
export const restOfPath = ({ params }: Request): string =>
  (params[0] ?? '').replace(/\/$/, '');

/**
 * The commit that a `ref` of a call names; the default branch when it names none.
 * @internal
 */
export const commitOf = async (
  repository: GitRepository,
  ref: unknown,
): Promise<string> => {
  const name = typeof ref === 'string' && ref ? ref : repository.defaultBranch;
  const sha = await resolveCommit(repository.store, name);
  if (!sha) {
    throw new GithubError(404, `No commit found for the ref ${name}`);
  }
  return sha;
};
