import type { GitRepository } from '../repository/GitRepository';
import { resolveCommit } from '../repository/resolveCommit';
import { findRepository, type GitHost } from './GitHost';
import { GithubError } from './GithubError';
import type { PullRequest } from './PullRequest';

/**
 * Pull requests, newest first, of one repository or of all.
 * @internal
 */
export const listPulls = (
  host: GitHost,
  of?: Pick<GitRepository, 'owner' | 'name'>,
): PullRequest[] =>
  [...host.pulls.values()]
    .filter(
      pull => !of || (pull.owner === of.owner && pull.repository === of.name),
    )
    .sort((a, b) => b.number - a.number);

/**
 * Gives the pull request, or throws GitHub's 404.
 * @internal
 */
export const findPull = (host: GitHost, number: number): PullRequest => {
  const found = host.pulls.get(number);
  if (!found) {
    throw new GithubError(404, `Not Found: pull request ${number}`);
  }
  return found;
};

/**
 * The open pull request of a branch; GitHub allows one per head and base.
 * @internal
 */
export const openPullOf = (
  host: GitHost,
  of: Pick<GitRepository, 'owner' | 'name'>,
  head: string,
): PullRequest | undefined =>
  listPulls(host, of).find(pull => pull.state === 'open' && pull.head === head);

/**
 * The two commits a pull request compares: as they are, or as they were when it was merged.
 * @internal
 */
export const pullCommits = async (
  host: GitHost,
  pull: PullRequest,
): Promise<{ base: string; head: string }> => {
  if (pull.merge) {
    return { base: pull.merge.baseSha, head: pull.merge.headSha };
  }
  const { store } = findRepository(host, pull.owner, pull.repository);
  const base = await resolveCommit(store, pull.base);
  const head = await resolveCommit(store, pull.head);
  if (!base || !head) {
    const gone = base ? pull.head : pull.base;
    throw new GithubError(422, `Branch '${gone}' does not exist`);
  }
  return { base, head };
};
