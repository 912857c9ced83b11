import type { Router } from 'express';
import git from 'isomorphic-git';
import { z } from 'zod/v3';

import { announcePush } from '../host/GitHost';
import { GithubError } from '../host/GithubError';
import type { GitRepository } from '../repository/GitRepository';
import {
  commitOf,
  repositoryOf,
  restOfPath,
  type GithubContext,
} from './GithubContext';
import { parseBody } from './parseBody';

const createSchema = z.object({
  ref: z.string().regex(/^refs\/heads\/.+/),
  sha: z.string(),
});
const moveSchema = z.object({
  sha: z.string(),
  force: z.boolean().default(false),
});

const branchOf = (ref: string): string => ref.replace(/^(refs\/)?heads\//, '');

const refBody = (branch: string, sha: string) => ({
  ref: `refs/heads/${branch}`,
  object: { type: 'commit', sha },
});

const moveBranch = async (
  { host }: GithubContext,
  repository: GitRepository,
  target: { readonly branch: string; readonly sha: string },
) => {
  const { branch, sha } = target;
  const value = await commitOf(repository, sha);
  const ref = `refs/heads/${branch}`;
  await git.writeRef({ ...repository.store, ref, value, force: true });
  announcePush(host, { repository, branch });
  return refBody(branch, value);
};

const isFastForward = async (
  { store }: GitRepository,
  from: string,
  to: string,
): Promise<boolean> =>
  from === to ||
  git.isDescendent({ ...store, oid: to, ancestor: from, depth: -1 });

/**
 * Branches as refs: read, create, move and delete. A move that loses commits needs `force`.
 * @internal
 */
export const addRefRoutes = (router: Router, context: GithubContext): void => {
  router.get('/repos/:owner/:repo/git/ref/*', async (req, res) => {
    const repository = repositoryOf(context, req);
    const branch = branchOf(restOfPath(req));
    res.json(refBody(branch, await commitOf(repository, branch)));
  });

  router.post('/repos/:owner/:repo/git/refs', async (req, res) => {
    const repository = repositoryOf(context, req);
    const { ref, sha } = parseBody(createSchema, req);
    const branches = await git.listBranches(repository.store);
    if (branches.includes(branchOf(ref))) {
      throw new GithubError(422, 'Reference already exists');
    }
    const target = { branch: branchOf(ref), sha };
    res.status(201).json(await moveBranch(context, repository, target));
  });

  router.patch('/repos/:owner/:repo/git/refs/*', async (req, res) => {
    const repository = repositoryOf(context, req);
    const branch = branchOf(restOfPath(req));
    const { sha, force } = parseBody(moveSchema, req);
    const before = await commitOf(repository, branch);
    const after = await commitOf(repository, sha);
    if (!force && !(await isFastForward(repository, before, after))) {
      throw new GithubError(422, 'Update is not a fast forward');
    }
    res.json(await moveBranch(context, repository, { branch, sha: after }));
  });

  router.delete('/repos/:owner/:repo/git/refs/*', async (req, res) => {
    const repository = repositoryOf(context, req);
    const ref = branchOf(restOfPath(req));
    await commitOf(repository, ref);
    await git.deleteBranch({ ...repository.store, ref });
    res.status(204).end();
  });
};
