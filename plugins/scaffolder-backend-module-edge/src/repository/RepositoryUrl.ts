/**
 * A place in a Git repository, read from the URLs people and the catalog use.
 * @internal
 */
export interface RepositoryUrl {
  /** With port, as the integration names it: `github.com`, `localhost:7103`. */
  readonly host: string;
  /** One or, on GitLab, several segments: `demo`, `group/subgroup`. */
  readonly owner: string;
  readonly repo: string;
  /** The repository itself, without branch and path. */
  readonly url: string;
  readonly branch?: string;
  /** Path below the root, without slashes at its ends; empty for the root. */
  readonly path: string;
}

/** GitHub `/tree/main`, GitLab `/-/tree/main`, Gitea `/src/branch/main`. */
const TREE =
  /^\/(?<owner>.+?)\/(?<repo>[^/]+?)\/(-\/)?(tree|blob|raw|edit|src\/branch)\/(?<branch>[^/]+)(?<path>\/.*)?$/;
const ROOT = /^\/(?<owner>.+)\/(?<repo>[^/]+?)(\.git)?\/?$/;

/** `.`, `..` and empty segments, encoded or not, which URL parsers resolve each in their way. */
const DETOUR = /(^|\/|%2f)(\.|%2e){0,2}(?=\/|%2f|$)/i;

/**
 * Whether a path leads straight down: no `.`, no `..`, no empty segment.
 * @internal
 */
export const isPlainPath = (path: string): boolean => !DETOUR.test(path);

/**
 * Reads a web URL of a repository, a folder or a file; `undefined` when it is none.
 * @internal
 */
export const parseRepositoryUrl = (text: string): RepositoryUrl | undefined => {
  const written = /^https?:\/\/[^/]+\/([^?#]*?)\/?(?:[?#].*)?$/.exec(text)?.[1];
  if (!written || !isPlainPath(written) || !URL.canParse(text)) {
    return undefined;
  }
  const { host, pathname, origin } = new URL(text);
  const found = (TREE.exec(pathname) ?? ROOT.exec(pathname))?.groups;
  if (!found) {
    return undefined;
  }
  const { owner, repo, branch } = found;
  const path = decodeURIComponent(found.path ?? '').replace(/^\/|\/$/g, '');
  return { host, owner, repo, url: `${origin}/${owner}/${repo}`, branch, path };
};

/**
 * Equal for the same repository, however its URL was written.
 * @internal
 */
export const repositoryKey = ({
  host,
  owner,
  repo,
}: Pick<RepositoryUrl, 'host' | 'owner' | 'repo'>): string =>
  `${host}/${owner}/${repo}`.toLowerCase();

/**
 * The form that publish actions take: `github.com?owner=demo&repo=orders`.
 * @internal
 */
export const formatRepoUrl = ({
  host,
  owner,
  repo,
}: Pick<RepositoryUrl, 'host' | 'owner' | 'repo'>): string =>
  `${host}?${new URLSearchParams({ owner, repo })}`;
