import type { Push } from './host/GitHost';
import type { PullRequest } from './host/PullRequest';
import type { GitRepository } from './repository/GitRepository';

/** Which repository is meant. @public */
export type RepositoryName = Pick<GitRepository, 'owner' | 'name'>;

/**
 * What the demo and tests do to a Git host without HTTP, as its people would.
 * @public
 */
export interface GitOperations {
  /** A repository whose `main` holds these files, by path. */
  createRepository(
    options: RepositoryName & { files: Readonly<Record<string, string>> },
  ): Promise<GitRepository>;
  /** Commits to a branch, by default `main`; `null` deletes a file. Gives the commit's sha. */
  push(
    options: RepositoryName & {
      branch?: string;
      files: Readonly<Record<string, string | null>>;
      message?: string;
    },
  ): Promise<string>;
  repositories(): readonly GitRepository[];
  /** Content of every file of a branch, by path; empty when there is no such branch. */
  readFiles(
    repository: RepositoryName,
    branch?: string,
  ): Promise<Record<string, string>>;
  /** All pull requests, newest first. */
  pulls(): readonly PullRequest[];
  mergePull(number: number): Promise<PullRequest>;
  /** Calls after every move of a branch; gives the function that ends it. */
  onPush(listener: (push: Push) => void): () => void;
  /** Forgets every repository and pull request. */
  reset(): void;
}

/**
 * A running Git host. `host` is the one string to use everywhere (`localhost:7103`): in the
 * integration, in `repoUrl` and in catalog locations; `127.0.0.1` would be another host.
 * @public
 */
export interface GitServer extends GitOperations {
  readonly host: string;
  readonly url: string;
  readonly apiBaseUrl: string;
  readonly token: string;
  stop(): Promise<void>;
}
