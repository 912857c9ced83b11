import { createGitServer } from '../createGitServer';
import type { GitServer } from '../GitServer';

/** The fields of GitHub's answers that the tests read. */
export interface GithubAnswer {
  readonly sha: string;
  readonly path: string;
  readonly type: string;
  readonly name: string;
  readonly number: number;
  readonly message: string;
  readonly content: string;
  readonly url: string;
  readonly merged: boolean;
  readonly closed_at: string | null;
  readonly statuses: readonly string[];
  readonly commit: { readonly sha: string };
  readonly object: { readonly sha: string };
  readonly repository: { readonly full_name: string };
  readonly parents: readonly { readonly sha: string }[];
  readonly tree: { readonly sha: string } & readonly GithubAnswer[];
}

/**
 * A Git host on a free port with `demo/orders`, and calls to its API with its token.
 * @internal
 */
export interface DemoGit extends GitServer {
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{
    status: number;
    body: GithubAnswer & readonly GithubAnswer[];
    headers: Headers;
  }>;
}

export const DEMO_FILES = {
  'README.md': '# Orders\n',
  'catalog-info.yaml': 'kind: Component\n',
  'k8s/service.yaml': 'kind: Service\n',
};

/** @internal */
export const startDemoGit = async (
  options: { readonly now?: () => Date } = {},
): Promise<DemoGit> => {
  const git = await createGitServer({ port: 0, ...options });
  await git.createRepository({
    owner: 'demo',
    name: 'orders',
    files: DEMO_FILES,
  });
  return {
    ...git,
    call: async (method, path, body) => {
      const response = await fetch(`${git.apiBaseUrl}${path}`, {
        method,
        headers: {
          authorization: `token ${git.token}`,
          'content-type': 'application/json',
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body:
          text.startsWith('{') || text.startsWith('[')
            ? JSON.parse(text)
            : text,
      };
    },
  };
};

/** Commits to a branch that starts at `main`, as a contributor does. @internal */
export const branchOff = async (
  git: DemoGit,
  branch: string,
  files: Record<string, string | null>,
): Promise<string> => {
  const main = await git.call('GET', '/repos/demo/orders/branches/main');
  await git.call('POST', '/repos/demo/orders/git/refs', {
    ref: `refs/heads/${branch}`,
    sha: main.body.commit.sha,
  });
  return git.push({ owner: 'demo', name: 'orders', branch, files });
};

/** Opens a pull request of a new branch and gives its number. @internal */
export const openPull = async (
  git: DemoGit,
  options: {
    readonly branch: string;
    readonly files: Record<string, string | null>;
    readonly title?: string;
    readonly body?: string;
  },
): Promise<number> => {
  const { branch, files, title = 'A change', body = '' } = options;
  await branchOff(git, branch, files);
  const created = await git.call('POST', '/repos/demo/orders/pulls', {
    title,
    body,
    head: `demo:${branch}`,
    base: 'main',
  });
  return created.body.number;
};
