import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { formatEdgeId } from '@tls-edge/backstage-plugin-edge-common';

import { parseRecord } from '../record/parseRecord';
import { postRecord } from '../record/postRecord';
import { examples } from './recordRequest.examples';

/**
 * `edge:request:record`: tells the edge backend which pull request carries which edge.
 * @internal
 */
export const createRecordRequestAction = (services: {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
}) =>
  createTemplateAction({
    id: 'edge:request:record',
    description:
      'Tells the portal which pull request carries which edge, so that the entity’s page can follow it',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        entity: z => z.string({ description: 'Entity ref' }),
        environment: z => z.string(),
        edge: z =>
          z.object({
            cluster: z.string(),
            namespace: z.string(),
            gateway: z.string(),
          }),
        pullRequestUrl: z => z.string(),
        repositoryUrl: z =>
          z.string({ description: 'Web address, without a branch' }),
        targetBranchName: z => z.string(),
        targetPath: z =>
          z.string({ description: 'Folder of edge.yaml in the repository' }),
        requestHash: z => z.string(),
        manifestHash: z => z.string(),
      },
    },
    async handler(ctx) {
      const record = parseRecord(ctx.input);
      const edge = formatEdgeId(record.edge);
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Dry run: the request of edge '${edge}' is not recorded`,
        );
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      await ctx.checkpoint({
        key: `edge.record.${edge}.${record.requestHash}.${record.pullRequestUrl}`,
        fn: async () => {
          await postRecord(services, { record, credentials });
          return { edge, pullRequestUrl: record.pullRequestUrl };
        },
      });
      ctx.logger.info(`The portal follows edge '${edge}'`);
    },
  });
