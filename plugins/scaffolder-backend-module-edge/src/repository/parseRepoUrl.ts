import { InputError } from '@backstage/errors';

import { isPlainPath, type RepositoryUrl } from './RepositoryUrl';

const isName = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^[\w./-]+$/.test(text) && isPlainPath(text);

/**
 * Reads what a RepoUrlPicker gives, `github.com?owner=demo&repo=orders`.
 * @throws InputError when host, owner or repo is missing
 * @internal
 */
export const parseRepoUrl = (repoUrl: string): RepositoryUrl => {
  const form = `https://${repoUrl}`;
  const parsed = URL.canParse(form) ? new URL(form) : undefined;
  const owner = parsed?.searchParams.get('owner');
  const repo = parsed?.searchParams.get('repo');
  if (!parsed || !isName(owner) || !isName(repo)) {
    throw new InputError(
      `repoUrl is "${repoUrl}"; allowed: host?owner=OWNER&repo=NAME`,
    );
  }
  const { host } = parsed;
  const url = `https://${host}/${owner}/${repo}`;
  return { host, owner, repo, url, path: '' };
};
