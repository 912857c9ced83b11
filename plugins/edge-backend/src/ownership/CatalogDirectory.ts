import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EDGE_ANNOTATION,
  formatEdgeId,
  parseEdgeAnnotation,
  readEntityFacts,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * What the catalog says about edges, read with the plugin's own rights: it decides whose an edge
 * is, never who may see it.
 * @internal
 */
export interface CatalogDirectory {
  /** Refs of the entities whose annotation names the edge. */
  readonly annotated: (id: EdgeId) => ReadonlySet<string>;
  readonly ownerOf: (entityRef: string) => string | undefined;
  /** False until the catalog answered for the first time: then nobody knows whose an edge is. */
  readonly isRead: () => boolean;
  /** Loads entities that no annotation led to. */
  readonly learn: (entityRefs: readonly string[]) => Promise<void>;
  /** Reads the catalog anew; true when an answer above may be another one now. */
  readonly refresh: () => Promise<boolean>;
}

const FIELDS = ['kind', 'metadata', 'relations'];

const nobody: ReadonlySet<string> = new Set();

const annotationsOf = (entities: readonly Entity[]) => {
  const byEdge = new Map<string, Set<string>>();
  for (const entity of entities) {
    const text = entity.metadata.annotations?.[EDGE_ANNOTATION];
    for (const id of parseEdgeAnnotation(text)) {
      const key = formatEdgeId(id);
      byEdge.set(
        key,
        (byEdge.get(key) ?? new Set()).add(stringifyEntityRef(entity)),
      );
    }
  }
  return byEdge;
};

const flatten = (
  byEdge: ReadonlyMap<string, ReadonlySet<string>>,
  owners: ReadonlyMap<string, string | undefined>,
) =>
  JSON.stringify([
    [...byEdge].map(([key, refs]) => [key, [...refs].sort()]).sort(),
    [...owners].sort(),
  ]);

/** @internal */
export const createCatalogDirectory = (options: {
  readonly catalog: CatalogService;
  readonly auth: AuthService;
}): CatalogDirectory => {
  const { catalog, auth } = options;
  let byEdge: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let owners: ReadonlyMap<string, string | undefined> = new Map();
  let isRead = false;

  const asPlugin = async () => ({
    credentials: await auth.getOwnServiceCredentials(),
  });

  const load = async (entityRefs: readonly string[]) => {
    if (entityRefs.length === 0) return [];
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...entityRefs], fields: FIELDS },
      await asPlugin(),
    );
    return items.map((entity, index): [string, string | undefined] => [
      entityRefs[index],
      entity && readEntityFacts(entity).owner,
    ]);
  };

  return {
    annotated: id => byEdge.get(formatEdgeId(id)) ?? nobody,
    ownerOf: ref => owners.get(ref),
    isRead: () => isRead,
    learn: async refs => {
      const unknown = [...new Set(refs)].filter(ref => !owners.has(ref));
      owners = new Map([...owners, ...(await load(unknown))]);
    },
    refresh: async () => {
      const before = flatten(byEdge, owners);
      const { items } = await catalog.getEntities(
        {
          filter: {
            [`metadata.annotations.${EDGE_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
          },
          fields: FIELDS,
        },
        await asPlugin(),
      );
      byEdge = annotationsOf(items);
      owners = new Map([
        ...(await load([...owners.keys()])),
        ...items.map((entity): [string, string | undefined] => [
          stringifyEntityRef(entity),
          readEntityFacts(entity).owner,
        ]),
      ]);
      const isFirst = !isRead;
      isRead = true;
      return isFirst || flatten(byEdge, owners) !== before;
    },
  };
};
