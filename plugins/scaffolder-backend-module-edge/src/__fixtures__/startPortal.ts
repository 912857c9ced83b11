import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createFetchPlainFileAction } from '@backstage/plugin-scaffolder-backend';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { createGitServer } from 'cloud/src/git';
import { stringify } from 'yaml';

import { createLinkCatalogAction } from '../actions/linkCatalog';
import { createRecordRequestAction } from '../actions/recordRequest';
import { createRenderManifestsAction } from '../actions/renderManifests';
import { demoServices, OLGA, ordersEntity } from './demoWorld';
import { startEdgeBackend } from './edgeBackend';
import { readTemplate, runTemplate } from './runTemplate';

const CATALOG_FILE = `# Owned by team orders
${stringify(ordersEntity(), { sortMapEntries: false })}`;

/**
 * A Git host, an edge backend and the real actions that the template's steps name, all talking
 * over HTTP.
 * @internal
 */
export const startPortal = async () => {
  const git = await createGitServer({ port: 0 });
  const backend = await startEdgeBackend({ status: 201 });
  const config = new ConfigReader({
    integrations: {
      github: [
        { host: git.host, apiBaseUrl: git.apiBaseUrl, token: git.token },
      ],
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const reader = UrlReaders.default({
    logger: mockServices.logger.mock(),
    config,
  });
  const workspaces = createMockDirectory();
  await git.createRepository({
    owner: 'demo',
    name: 'orders',
    files: { 'catalog-info.yaml': CATALOG_FILE, 'README.md': '# Orders\n' },
  });

  const actionsFor = (services: Parameters<typeof demoServices>[0] = {}) => {
    const entities = [ordersEntity(git.url)];
    const { auth, ...rest } = demoServices({ entities, ...services });
    const githubCredentialsProvider =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    return [
      createRenderManifestsAction({
        auth,
        ...rest,
        appBaseUrl: 'http://localhost:7007',
      }),
      createLinkCatalogAction(),
      createRecordRequestAction({ auth, discovery: backend.discovery }),
      createFetchPlainFileAction({ reader, integrations }),
      createPublishGithubPullRequestAction({
        integrations,
        githubCredentialsProvider,
        config,
      }),
    ] as unknown as TemplateAction[];
  };
  let runs = 0;
  return {
    git,
    backend,
    reader,
    /** Runs the template `request-edge` for olga, unless other services are given. */
    request: (
      parameters: JsonObject = {},
      services?: Parameters<typeof demoServices>[0],
      context: { isDryRun?: boolean } = {},
    ) =>
      runTemplate({
        template: readTemplate('request-edge'),
        actions: actionsFor(services),
        parameters: {
          entity: 'component:default/orders',
          environment: 'production',
          hostnames: ['orders.eu.example.com'],
          ...parameters,
        },
        workspacePath: workspaces.resolve(`run-${runs++}`),
        context: { ...context, getInitiatorCredentials: async () => OLGA },
      }),
    stop: async () => {
      await git.stop();
      await backend.stop();
    },
  };
};
