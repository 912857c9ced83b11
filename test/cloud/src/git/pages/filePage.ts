import { GithubError } from '../host/GithubError';
import { fullName, type GitRepository } from '../repository/GitRepository';
import { listFiles, readBlob } from '../repository/listFiles';
import { resolveCommit } from '../repository/resolveCommit';
import { html, type Html } from './html';

/**
 * Splits `edge/production/orders-edge/k8s/a.yaml` into a branch, which may hold slashes, and a
 * path below it.
 * @internal
 */
export const splitBranch = async (
  { store }: GitRepository,
  rest: string,
): Promise<{ branch: string; commit: string; path: string }> => {
  const parts = rest.split('/').filter(Boolean);
  for (let length = 1; length <= parts.length; length++) {
    const branch = parts.slice(0, length).join('/');
    const commit = await resolveCommit(store, branch);
    if (commit) {
      return { branch, commit, path: parts.slice(length).join('/') };
    }
  }
  throw new GithubError(404, `Not Found: no branch begins '${rest}'`);
};

/**
 * One file as text, or the files below a folder as links.
 * @internal
 */
export const filePage = async (
  repository: GitRepository,
  rest: string,
): Promise<{ title: string; main: Html }> => {
  const { branch, commit, path } = await splitBranch(repository, rest);
  const files = await listFiles(repository.store, commit);
  const name = fullName(repository);
  const title = `${name}/${path} at ${branch}`;
  const file = files.find(entry => entry.path === path);
  if (file) {
    const text = (await readBlob(repository.store, file.sha)).toString('utf8');
    return {
      title,
      main: html`<h1>${title}</h1>
        <pre>${text}</pre>`,
    };
  }
  const inside = files.filter(
    entry => !path || entry.path.startsWith(`${path}/`),
  );
  if (inside.length === 0) {
    throw new GithubError(404, `Not Found: '${path}' at '${branch}'`);
  }
  const item = (entry: { readonly path: string }) =>
    html`<li>
      <a href="/${name}/blob/${branch}/${entry.path}">${entry.path}</a>
    </li>`;
  const list = html`<ul>
    ${inside.map(item)}
  </ul>`;
  return {
    title,
    main: html`<h1>${title}</h1>
      ${list}`,
  };
};
