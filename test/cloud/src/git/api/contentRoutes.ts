import type { Router } from 'express';

import { GithubError } from '../host/GithubError';
import { fullName, type GitRepository } from '../repository/GitRepository';
import { listFiles, readBlob, type TreeFile } from '../repository/listFiles';
import { repositoryUrl } from './bodies';
import {
  commitOf,
  repositoryOf,
  restOfPath,
  type GithubContext,
} from './GithubContext';

const fileBody = async (
  context: GithubContext,
  repository: GitRepository,
  file: TreeFile,
) => {
  const bytes = await readBlob(repository.store, file.sha);
  return {
    type: 'file',
    name: file.path.split('/').at(-1),
    path: file.path,
    sha: file.sha,
    size: bytes.length,
    encoding: 'base64',
    content: bytes.toString('base64'),
    html_url: `${context.baseUrl}/${fullName(repository)}/blob/${
      repository.defaultBranch
    }/${file.path}`,
    url: `${repositoryUrl(context, repository)}/contents/${file.path}`,
  };
};

/** The direct children of a folder, as GitHub lists them. */
const folderBody = (files: readonly TreeFile[], folder: string) => {
  const start = folder ? `${folder}/` : '';
  const types = new Map<string, 'dir' | 'file'>();
  for (const { path } of files.filter(file => file.path.startsWith(start))) {
    const [name, ...rest] = path.slice(start.length).split('/');
    types.set(name, rest.length > 0 ? 'dir' : 'file');
  }
  return [...types].map(([name, type]) => ({ type, name, path: start + name }));
};

/**
 * `GET /repos/{owner}/{repo}/contents/{path}`: JSON, or the bytes when the `Accept` header asks
 * for `raw`. The ETag is the blob's, so that a conditional read of an unchanged file is a 304.
 * @internal
 */
export const addContentRoutes = (
  router: Router,
  context: GithubContext,
): void => {
  const contents = '/repos/:owner/:repo/contents';
  router.get([contents, `${contents}/*`], async (req, res) => {
    const repository = repositoryOf(context, req);
    const path = restOfPath(req);
    const commit = await commitOf(repository, req.query.ref);
    const files = await listFiles(repository.store, commit);
    const file = files.find(entry => entry.path === path);
    const etag = `"${file?.sha}"`;
    if (file && req.get('if-none-match') === etag) {
      res.status(304).end();
      return;
    }
    if (file) {
      res.set('ETag', etag);
    }
    if (file && /[.+]raw\b/.test(req.get('accept') ?? '')) {
      res.type('application/octet-stream');
      res.send(await readBlob(repository.store, file.sha));
      return;
    }
    const folder = folderBody(files, path);
    if (!file && folder.length === 0) {
      throw new GithubError(404, `Not Found: '${path}'`);
    }
    res.json(file ? await fileBody(context, repository, file) : folder);
  });
};
