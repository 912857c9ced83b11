import git, { type PromiseFsClient } from 'isomorphic-git';
import { createFsFromVolume, Volume } from 'memfs';

/**
 * Where isomorphic-git finds a repository: every call spreads it, `git.log({ ...store, ref })`.
 * @public
 */
export interface GitStore {
  readonly fs: PromiseFsClient;
  readonly gitdir: string;
}

/**
 * A bare repository in memory. Objects, trees and refs are real Git.
 * @public
 */
export interface GitRepository {
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly store: GitStore;
}

/**
 * Makes an empty bare repository whose HEAD points at `main`.
 * @internal
 */
export const initRepository = async (
  owner: string,
  name: string,
): Promise<GitRepository> => {
  const defaultBranch = 'main';
  const store: GitStore = {
    fs: createFsFromVolume(new Volume()),
    gitdir: '/git',
  };
  await git.init({ ...store, bare: true, defaultBranch });
  return { owner, name, defaultBranch, store };
};

/**
 * `owner/name`, which names a repository on its host.
 * @public
 */
export const fullName = ({
  owner,
  name,
}: Pick<GitRepository, 'owner' | 'name'>): string => `${owner}/${name}`;
