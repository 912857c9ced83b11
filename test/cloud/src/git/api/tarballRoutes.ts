import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import type { Router } from 'express';
import { pack } from 'tar-stream';

import { listFiles, readBlob } from '../repository/listFiles';
import {
  commitOf,
  repositoryOf,
  restOfPath,
  type GithubContext,
} from './GithubContext';

/**
 * `GET /repos/{owner}/{repo}/tarball/{ref}`: everything below one folder named after the commit,
 * as GitHub packs it. GitHub answers with a redirect to another host; here the bytes come at once.
 * @internal
 */
export const addTarballRoutes = (
  router: Router,
  context: GithubContext,
): void => {
  router.get('/repos/:owner/:repo/tarball/*?', async (req, res) => {
    const repository = repositoryOf(context, req);
    const { owner, name, store } = repository;
    const sha = await commitOf(repository, restOfPath(req));
    const root = `${owner}-${name}-${sha.slice(0, 7)}`;
    const archive = pack();
    for (const file of await listFiles(store, sha)) {
      const mode = file.mode === '100755' ? 0o755 : 0o644;
      const bytes = await readBlob(store, file.sha);
      archive.entry({ name: `${root}/${file.path}`, mode }, bytes);
    }
    archive.finalize();
    res.type('application/gzip');
    await pipeline(archive, createGzip(), res);
  });
};
