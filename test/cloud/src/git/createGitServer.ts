import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import { createGithubApi } from './api/createGithubApi';
import type { GitServer } from './GitServer';
import { createGitHost } from './host/GitHost';
import { gitOperations } from './host/gitOperations';
import { createPages } from './pages/createPages';

/** The token every double of the demo takes; it opens nothing else. @public */
export const DEMO_TOKEN = 'demo-token';

const listen = async (port: number) => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { server, host: `localhost:${actual}` };
};

const close = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

/**
 * Starts a Git host on loopback with GitHub's API, in memory. Port 0 takes a free one.
 * @throws the system's error when the port is taken
 * @public
 */
export const createGitServer = async (options: {
  readonly port: number;
  readonly now?: () => Date;
  readonly token?: string;
}): Promise<GitServer> => {
  const { port, now = () => new Date(), token = DEMO_TOKEN } = options;
  const { server, host } = await listen(port);
  const url = `http://${host}`;
  const state = createGitHost(now);
  const app = express();
  app.disable('x-powered-by');
  app.use('/api', createGithubApi({ host: state, baseUrl: url, token }));
  app.use(createPages(state));
  server.on('request', app);
  return {
    ...gitOperations(state),
    host,
    url,
    apiBaseUrl: `${url}/api/v3`,
    token,
    stop: () => close(server),
  };
};
