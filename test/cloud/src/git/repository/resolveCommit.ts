import git from 'isomorphic-git';

import type { GitStore } from './GitRepository';

const isSha = /^[0-9a-f]{40}$/;

/**
 * The commit a branch name or a full sha stands for; `undefined` when there is none.
 * @internal
 */
export const resolveCommit = async (
  store: GitStore,
  ref: string,
): Promise<string | undefined> => {
  const branch = ref.replace(/^(refs\/)?heads\//, '');
  const branches = await git.listBranches(store);
  if (branches.includes(branch)) {
    return git.resolveRef({ ...store, ref: `refs/heads/${branch}` });
  }
  if (!isSha.test(ref)) {
    return undefined;
  }
  try {
    const { oid } = await git.readCommit({ ...store, oid: ref });
    return oid;
  } catch (error) {
    if (
      error instanceof git.Errors.NotFoundError ||
      error instanceof git.Errors.ObjectTypeError
    ) {
      return undefined;
    }
    throw error;
  }
};
