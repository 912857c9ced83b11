import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';

import { createEdgeAuthorizer } from '../permissions/EdgeAuthorizer';
import { edgeRules } from '../permissions/rules';
import type { ReadingServices } from '../reports/ReadingServices';
import { createEdgeStore } from '../store/EdgeStore';
import type { StoredEdge } from '../store/StoredEdge';
import { TEST_ENTITIES } from './testEntities';
import { allowAll, permissionsWith, type TestPolicy } from './testPolicy';

/** The plugin's own rules, as the permission registry hands them out. */
export const edgeRegistry = () =>
  mockServices.permissionsRegistry.mock({
    getPermissionRuleset: () =>
      ({
        getRuleByName: (name: string) => {
          const rule = Object.values(edgeRules).find(one => one.name === name);
          if (!rule) throw new Error(`There is no rule "${name}"`);
          return rule;
        },
      } as never),
  });

/**
 * What reading calls need, on a real store with these edges; `looks` are the edges that drew
 * attention. The catalog shows the given entities to everyone.
 */
export const createReader = async (options: {
  readonly knex: Knex;
  readonly stored?: readonly StoredEdge[];
  readonly policy?: TestPolicy;
  readonly entities?: readonly Entity[];
}) => {
  const { knex, stored = [], policy = allowAll } = options;
  const edges = createEdgeStore(knex);
  for (const edge of stored) await edges.put(edge, '2026-11-23T12:00:00.000Z');
  const looks: string[] = [];
  const services: ReadingServices = {
    edges,
    catalog: catalogServiceMock({
      entities: [...(options.entities ?? TEST_ENTITIES)],
    }),
    authorizer: createEdgeAuthorizer({
      permissions: permissionsWith(policy),
      registry: edgeRegistry(),
    }),
    attention: {
      viewed: key => looks.push(key),
      reported: () => undefined,
      forget: () => undefined,
      isHot: () => false,
    },
  };
  return { services, looks };
};
