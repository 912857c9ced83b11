import git from 'isomorphic-git';

import type { GitRepository } from './GitRepository';
import { writeTree, type TreeChange } from './writeTree';

/**
 * Who wrote a commit, and when.
 * @internal
 */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970, as Git stores them. */
  readonly timestamp: number;
  readonly timezoneOffset: number;
}

/**
 * Signs in the name of the host itself, as a merge by button does.
 * @internal
 */
export const signAs = (
  now: Date,
  { name, email }: { name?: string; email?: string } = {},
): Signature => ({
  name: name ?? 'Demo Git host',
  email: email ?? 'git@demo.invalid',
  timestamp: Math.floor(now.getTime() / 1000),
  timezoneOffset: 0,
});

/**
 * Commits these files on top of a branch and moves the branch; `null` deletes a file.
 * @internal
 */
export const commitFiles = async (options: {
  readonly repository: GitRepository;
  readonly branch: string;
  readonly files: Readonly<Record<string, string | null>>;
  readonly message: string;
  readonly now: Date;
}): Promise<string> => {
  const { repository, branch, files, message, now } = options;
  const { store } = repository;
  const changes: TreeChange[] = [];
  for (const [path, content] of Object.entries(files)) {
    const sha =
      content === null
        ? null
        : await git.writeBlob({ ...store, blob: Buffer.from(content) });
    changes.push(sha ? { path, mode: '100644', sha } : { path, sha: null });
  }
  const branches = await git.listBranches(store);
  const parent = branches.includes(branch)
    ? await git.resolveRef({ ...store, ref: `refs/heads/${branch}` })
    : undefined;
  const tree = await writeTree(store, changes, parent);
  const author = signAs(now);
  const oid = await git.writeCommit({
    ...store,
    commit: {
      message,
      tree,
      parent: parent ? [parent] : [],
      author,
      committer: author,
    },
  });
  const ref = `refs/heads/${branch}`;
  await git.writeRef({ ...store, ref, value: oid, force: true });
  return oid;
};
