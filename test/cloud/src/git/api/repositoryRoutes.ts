import type { Router } from 'express';
import git from 'isomorphic-git';

import { GithubError } from '../host/GithubError';
import { commitBody, DEMO_USER, repositoryBody, repositoryUrl } from './bodies';
import {
  commitOf,
  repositoryOf,
  restOfPath,
  type GithubContext,
} from './GithubContext';

const addBranchRoutes = (router: Router, context: GithubContext): void => {
  router.get('/repos/:owner/:repo/branches', async (req, res) => {
    const repository = repositoryOf(context, req);
    const names = await git.listBranches(repository.store);
    const branches = names.map(async name => ({
      name,
      commit: { sha: await commitOf(repository, name) },
    }));
    res.json(await Promise.all(branches));
  });

  router.get('/repos/:owner/:repo/branches/*', async (req, res) => {
    const repository = repositoryOf(context, req);
    const name = restOfPath(req);
    const branches = await git.listBranches(repository.store);
    if (!branches.includes(name)) {
      throw new GithubError(404, 'Branch not found');
    }
    res.json({ name, commit: { sha: await commitOf(repository, name) } });
  });
};

const addCommitRoutes = (router: Router, context: GithubContext): void => {
  router.get('/repos/:owner/:repo/commits', async (req, res) => {
    const repository = repositoryOf(context, req);
    const ref = await commitOf(repository, req.query.sha);
    const depth = Number(req.query.per_page ?? 30);
    const commits = await git.log({ ...repository.store, ref, depth });
    res.json(commits.map(commitBody));
  });

  router.get('/repos/:owner/:repo/commits/*/status', async (req, res) => {
    const repository = repositoryOf(context, req);
    const sha = await commitOf(repository, restOfPath(req));
    res.json({
      sha,
      state: 'pending',
      total_count: 0,
      statuses: [],
      repository: repositoryBody(context, repository),
      url: `${repositoryUrl(context, repository)}/commits/${sha}/status`,
    });
  });

  router.get('/repos/:owner/:repo/commits/*', async (req, res) => {
    const repository = repositoryOf(context, req);
    const oid = await commitOf(repository, restOfPath(req));
    res.json(commitBody(await git.readCommit({ ...repository.store, oid })));
  });
};

/**
 * Who am I, what is this repository, where do its branches stand.
 * @internal
 */
export const addRepositoryRoutes = (
  router: Router,
  context: GithubContext,
): void => {
  router.get('/user', async (_req, res) => {
    res.json(DEMO_USER);
  });

  router.get('/repos/:owner/:repo', async (req, res) => {
    res.json(repositoryBody(context, repositoryOf(context, req)));
  });

  addBranchRoutes(router, context);
  addCommitRoutes(router, context);
};
