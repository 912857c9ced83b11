import type { GitRepository } from '../repository/GitRepository';
import type { GitHost } from './GitHost';
import { GithubError } from './GithubError';
import type { PullRequest } from './PullRequest';
import { openPullOf, pullCommits } from './pulls';

/**
 * Opens a pull request; refuses, as GitHub does, a second one of the same branch and one
 * without a commit of its own.
 * @internal
 */
export const createPull = async (
  host: GitHost,
  repository: GitRepository,
  wanted: Pick<PullRequest, 'title' | 'body' | 'head' | 'base' | 'draft'>,
): Promise<PullRequest> => {
  if (openPullOf(host, repository, wanted.head)) {
    throw new GithubError(
      422,
      `Validation Failed: A pull request already exists for ${repository.owner}:${wanted.head}.`,
    );
  }
  const at = host.now().toISOString();
  const pull: PullRequest = {
    ...wanted,
    number: host.pulls.size + 1,
    owner: repository.owner,
    repository: repository.name,
    state: 'open',
    createdAt: at,
    updatedAt: at,
  };
  const { base, head } = await pullCommits(host, pull);
  if (base === head) {
    throw new GithubError(
      422,
      `Validation Failed: No commits between ${wanted.base} and ${wanted.head}`,
    );
  }
  host.pulls.set(pull.number, pull);
  return pull;
};

/**
 * Changes title, body, base or state of a pull request that is not merged.
 * @internal
 */
export const updatePull = (
  host: GitHost,
  pull: PullRequest,
  change: Partial<Pick<PullRequest, 'title' | 'body' | 'base' | 'state'>>,
): PullRequest => {
  if (change.state === 'open' && pull.merge) {
    throw new GithubError(422, 'Validation Failed: it is merged already');
  }
  const at = host.now().toISOString();
  const closedAt = change.state === 'closed' ? pull.closedAt ?? at : undefined;
  const updated = {
    ...pull,
    ...change,
    updatedAt: at,
    closedAt: change.state ? closedAt : pull.closedAt,
  };
  host.pulls.set(pull.number, updated);
  return updated;
};
