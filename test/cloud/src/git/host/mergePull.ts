import git from 'isomorphic-git';

import { signAs } from '../repository/commitFiles';
import { announcePush, findRepository, type GitHost } from './GitHost';
import { GithubError } from './GithubError';
import { findPull, pullCommits } from './pulls';
import type { PullRequest } from './PullRequest';

const mergeBranches = async (host: GitHost, pull: PullRequest) => {
  const { store } = findRepository(host, pull.owner, pull.repository);
  try {
    return await git.merge({
      ...store,
      ours: pull.base,
      theirs: pull.head,
      fastForward: false,
      author: signAs(host.now()),
      message: `Merge pull request #${pull.number} from ${pull.head}\n\n${pull.title}\n`,
    });
  } catch (error) {
    if (error instanceof git.Errors.MergeConflictError) {
      throw new GithubError(405, 'Pull Request is not mergeable');
    }
    throw error;
  }
};

/**
 * Merges by a real three-way merge with a merge commit, moves the base branch and announces it.
 * @throws GithubError 405 when it is closed or conflicts, 404 when there is no such pull request
 * @internal
 */
export const mergePull = async (
  host: GitHost,
  number: number,
): Promise<PullRequest> => {
  const pull = findPull(host, number);
  if (pull.state === 'closed') {
    throw new GithubError(405, 'Pull Request is not mergeable: it is closed');
  }
  const { base, head } = await pullCommits(host, pull);
  const { oid } = await mergeBranches(host, pull);
  const at = host.now().toISOString();
  const merged: PullRequest = {
    ...pull,
    state: 'closed',
    updatedAt: at,
    closedAt: at,
    merge: { at, sha: oid ?? base, baseSha: base, headSha: head },
  };
  host.pulls.set(number, merged);
  const repository = findRepository(host, pull.owner, pull.repository);
  announcePush(host, { repository, branch: pull.base });
  return merged;
};
