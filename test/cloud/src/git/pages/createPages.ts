import type { ErrorRequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';

import { findRepository, type GitHost } from '../host/GitHost';
import { GithubError } from '../host/GithubError';
import { mergePull } from '../host/mergePull';
import { findPull } from '../host/pulls';
import { filePage } from './filePage';
import { html } from './html';
import { indexPage } from './indexPage';
import { sendPage } from './page';
import { pullPage } from './pullPage';

const answerError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  res.status(error instanceof GithubError ? error.status : 500);
  const main = html`<h1>That did not work</h1>
    <p>${String(error.message)}</p>`;
  sendPage(res, { title: 'Error', main });
};

/**
 * What a person sees in the browser, without signing in: repositories, files, pull requests.
 * @internal
 */
export const createPages = (host: GitHost): Router => {
  const router = PromiseRouter();

  router.get('/', async (_req, res) => sendPage(res, indexPage(host)));

  router.get('/:owner/:repo/pull/:number', async (req, res) => {
    const pull = findPull(host, Number(req.params.number));
    sendPage(res, await pullPage(host, pull));
  });

  router.post('/:owner/:repo/pull/:number/merge', async (req, res) => {
    const { owner, repo, number } = req.params;
    await mergePull(host, Number(number));
    res.redirect(303, `/${owner}/${repo}/pull/${number}`);
  });

  router.get('/:owner/:repo/:type(blob|tree)/*', async (req, res) => {
    const { owner, repo, ...rest } = req.params;
    const repository = findRepository(host, owner, repo);
    sendPage(res, await filePage(repository, rest[0]));
  });

  router.get('/:owner/:repo', async (req, res) => {
    const { owner, repo } = req.params;
    const { defaultBranch } = findRepository(host, owner, repo);
    res.redirect(`/${owner}/${repo}/tree/${defaultBranch}/`);
  });

  router.use(answerError);
  return router;
};
