import { commitFiles } from '../repository/commitFiles';
import {
  fullName,
  initRepository,
  type GitRepository,
} from '../repository/GitRepository';
import { GithubError } from './GithubError';
import type { PullRequest } from './PullRequest';

/**
 * Said once a branch has moved, by an API call, by a merge or by seeding.
 * @public
 */
export interface Push {
  readonly repository: GitRepository;
  readonly branch: string;
}

/**
 * The state of the Git host: repositories, pull requests and who wants to hear of pushes.
 * @internal
 */
export interface GitHost {
  readonly now: () => Date;
  readonly repositories: Map<string, GitRepository>;
  readonly pulls: Map<number, PullRequest>;
  readonly listeners: Set<(push: Push) => void>;
}

/** @internal */
export const createGitHost = (now: () => Date): GitHost => ({
  now,
  repositories: new Map(),
  pulls: new Map(),
  listeners: new Set(),
});

/**
 * Gives the repository, or throws GitHub's 404.
 * @internal
 */
export const findRepository = (
  host: GitHost,
  owner: string,
  name: string,
): GitRepository => {
  const found = host.repositories.get(fullName({ owner, name }));
  if (!found) {
    throw new GithubError(404, `Not Found: repository '${owner}/${name}'`);
  }
  return found;
};

/** @internal */
export const announcePush = (host: GitHost, push: Push): void =>
  host.listeners.forEach(listener => listener(push));

/**
 * Commits files to a branch as a person with a clone would, and says so.
 * @internal
 */
export const pushFiles = async (
  host: GitHost,
  options: Push & {
    readonly files: Readonly<Record<string, string | null>>;
    readonly message: string;
  },
): Promise<string> => {
  const sha = await commitFiles({ ...options, now: host.now() });
  announcePush(host, options);
  return sha;
};

/**
 * A repository whose `main` has one commit with these files, by path.
 * @internal
 */
export const createRepository = async (
  host: GitHost,
  options: {
    readonly owner: string;
    readonly name: string;
    readonly files: Readonly<Record<string, string>>;
  },
): Promise<GitRepository> => {
  const { owner, name, files } = options;
  const repository = await initRepository(owner, name);
  host.repositories.set(fullName(repository), repository);
  const branch = repository.defaultBranch;
  await pushFiles(host, { repository, branch, files, message: 'Start' });
  return repository;
};
