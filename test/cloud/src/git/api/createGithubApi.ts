import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  type Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import git from 'isomorphic-git';

import { GithubError } from '../host/GithubError';
import { addContentRoutes } from './contentRoutes';
import type { GithubContext } from './GithubContext';
import { addGraphqlRoute } from './graphqlRoute';
import { addObjectRoutes } from './objectRoutes';
import { addPullRoutes } from './pullRoutes';
import { addRefRoutes } from './refRoutes';
import { addRepositoryRoutes } from './repositoryRoutes';
import { addTarballRoutes } from './tarballRoutes';

const requireToken =
  (token: string): RequestHandler =>
  (req, res, next) => {
    const [scheme, given] = (req.get('authorization') ?? '').split(' ');
    if (!/^(bearer|token)$/i.test(scheme) || given !== token) {
      res.status(401).json({ message: 'Bad credentials' });
      return;
    }
    res.set('X-OAuth-Scopes', 'repo');
    next();
  };

const refuseUnknown: RequestHandler = ({ method, path }) => {
  throw new GithubError(404, `This double does not answer ${method} ${path}`);
};

const answerError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
  } else if (error instanceof GithubError) {
    res.status(error.status).json({ message: error.message });
  } else if (error instanceof git.Errors.NotFoundError) {
    res.status(404).json({ message: `Not Found: ${error.message}` });
  } else {
    res.status(500).json({ message: `${error}` });
  }
};

/**
 * GitHub's REST API v3 below `/v3` and GraphQL at `/graphql`, as far as Backstage calls them;
 * every call needs the token.
 * @internal
 */
export const createGithubApi = (context: GithubContext): Router => {
  const rest = PromiseRouter();
  addRepositoryRoutes(rest, context);
  addContentRoutes(rest, context);
  addObjectRoutes(rest, context);
  addRefRoutes(rest, context);
  addPullRoutes(rest, context);
  addTarballRoutes(rest, context);

  const api = PromiseRouter();
  api.use(requireToken(context.token));
  api.use(express.json({ limit: '10mb' }));
  api.use('/v3', rest);
  addGraphqlRoute(api, context);
  api.use(refuseUnknown);
  api.use(answerError);
  return api;
};
