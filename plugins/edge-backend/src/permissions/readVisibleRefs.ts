import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Refs per call to the catalog. */
const BATCH = 500;

/**
 * Those of the refs that the caller may see in the catalog.
 * @internal
 */
export const readVisibleRefs = async (
  catalog: CatalogService,
  refs: readonly string[],
  credentials: BackstageCredentials,
): Promise<ReadonlySet<string>> => {
  const unique = [...new Set(refs)];
  const visible = new Set<string>();
  for (let start = 0; start < unique.length; start += BATCH) {
    const entityRefs = unique.slice(start, start + BATCH);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
      { credentials },
    );
    items.forEach((entity, index) => {
      if (entity) visible.add(entityRefs[index]);
    });
  }
  return visible;
};
