import type { Request, Router } from 'express';
import { z } from 'zod/v3';

import { createPull, updatePull } from '../host/createPull';
import { findRepository } from '../host/GitHost';
import { GithubError } from '../host/GithubError';
import { mergePull } from '../host/mergePull';
import { findPull, listPulls, pullCommits } from '../host/pulls';
import type { PullRequest } from '../host/PullRequest';
import { changedFiles } from '../repository/changedFiles';
import { pullBody } from './bodies';
import { repositoryOf, type GithubContext } from './GithubContext';
import { parseBody } from './parseBody';

const createSchema = z.object({
  title: z.string().min(1),
  body: z.string().nullish(),
  head: z.string().min(1),
  base: z.string().min(1),
  draft: z.boolean().default(false),
});
const updateSchema = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  base: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
});

const withoutOwner = (head: string) => head.slice(head.indexOf(':') + 1);

const matches = (pull: PullRequest, query: Record<string, unknown>) => {
  const { state = 'open', head, base } = query;
  return (
    (state === 'all' || pull.state === state) &&
    (!head || `${pull.owner}:${pull.head}` === head) &&
    (!base || pull.base === base)
  );
};

const PULLS = '/repos/:owner/:repo/pulls';

const pullOf = ({ host }: GithubContext, { params }: Request): PullRequest => {
  const { owner, name } = findRepository(host, params.owner, params.repo);
  const pull = findPull(host, Number(params.number));
  if (pull.owner !== owner || pull.repository !== name) {
    throw new GithubError(404, `Not Found: pull request ${pull.number}`);
  }
  return pull;
};

const addPullReads = (router: Router, context: GithubContext): void => {
  const { host } = context;
  router.get(PULLS, async (req, res) => {
    const found = listPulls(host, repositoryOf(context, req));
    const wanted = found.filter(pull => matches(pull, req.query));
    res.json(await Promise.all(wanted.map(pull => pullBody(context, pull))));
  });

  router.get(`${PULLS}/:number`, async (req, res) => {
    res.json(await pullBody(context, pullOf(context, req)));
  });

  router.get(`${PULLS}/:number/files`, async (req, res) => {
    const commits = await pullCommits(host, pullOf(context, req));
    const { store } = repositoryOf(context, req);
    const files = await changedFiles(store, commits);
    res.json(
      files.map(({ path, status, sha, lines }) => ({
        filename: path,
        status,
        sha,
        additions: lines.filter(({ sign }) => sign === '+').length,
        deletions: lines.filter(({ sign }) => sign === '-').length,
      })),
    );
  });
};

const addPullWrites = (router: Router, context: GithubContext): void => {
  const { host } = context;
  router.post(PULLS, async (req, res) => {
    const repository = repositoryOf(context, req);
    const { body, head, ...rest } = parseBody(createSchema, req);
    const wanted = { ...rest, head: withoutOwner(head), body: body ?? '' };
    const pull = await createPull(host, repository, wanted);
    res.status(201).json(await pullBody(context, pull));
  });

  router.patch(`${PULLS}/:number`, async (req, res) => {
    const { body, ...change } = parseBody(updateSchema, req);
    const text = typeof body === 'string' ? { body } : {};
    const before = pullOf(context, req);
    const pull = updatePull(host, before, { ...change, ...text });
    res.json(await pullBody(context, pull));
  });

  router.put(`${PULLS}/:number/merge`, async (req, res) => {
    const { merge } = await mergePull(host, pullOf(context, req).number);
    const message = 'Pull Request successfully merged';
    res.json({ sha: merge?.sha, merged: true, message });
  });
};

/**
 * Pull requests: list, open, change, look at and merge.
 * @internal
 */
export const addPullRoutes = (router: Router, context: GithubContext): void => {
  addPullReads(router, context);
  addPullWrites(router, context);
};
