import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  formatEdgeId,
  parseEdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import fs from 'fs-extra';

import { parseRef } from '../entity/parseRef';
import { addEdgeAnnotation } from '../link/addEdgeAnnotation';
import { examples } from './linkCatalog.examples';

const readFile = async (file: string, path: string): Promise<string> => {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new InputError(
        `path is "${path}"; allowed: a catalog file that an earlier step fetched into the workspace`,
      );
    }
    throw error;
  }
};

/**
 * `edge:catalog:link`: names an edge in the catalog file of its entity. A second run changes
 * nothing.
 * @internal
 */
export const createLinkCatalogAction = () =>
  createTemplateAction({
    id: 'edge:catalog:link',
    description:
      'Adds the annotation tls-edge.dev/edge to an entity of a catalog file in the workspace, keeping comments and order',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        path: z =>
          z.string({ description: 'The catalog file, in the workspace' }),
        entity: z =>
          z.string({ description: 'Entity ref of the entity to annotate' }),
        edge: z =>
          z.object({
            cluster: z.string(),
            namespace: z.string(),
            gateway: z.string(),
          }),
      },
      output: {
        changed: z =>
          z.boolean({ description: 'False when it was linked already' }),
      },
    },
    async handler(ctx) {
      const { path, entity, edge } = ctx.input;
      const name = formatEdgeId(edge);
      if (!parseEdgeId(name)) {
        throw new InputError(
          `edge is "${name}"; allowed: names of a cluster, a namespace and a Gateway`,
        );
      }
      const file = resolveSafeChildPath(ctx.workspacePath, path);
      const before = await readFile(file, path);
      const entityRef = parseRef(entity);
      const after = addEdgeAnnotation(before, { entityRef, edge: name });
      await fs.writeFile(file, after);
      ctx.output('changed', before !== after);
      ctx.logger.info(`'${entityRef}' names edge '${name}' in ${path}`);
    },
  });
