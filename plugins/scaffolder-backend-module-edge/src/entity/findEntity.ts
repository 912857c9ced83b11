import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

import { parseRef } from './parseRef';
import { readEntityFacts, type RequestingEntity } from './readEntityFacts';

/**
 * Reads an entity with the initiator's own credentials. What the initiator may not see is told
 * apart from what does not exist by nobody.
 * @throws InputError for another kind than Component, NotFoundError
 * @internal
 */
export const findEntity = async (options: {
  readonly catalog: CatalogService;
  readonly credentials: BackstageCredentials;
  readonly entityRef: string;
}): Promise<RequestingEntity> => {
  const { catalog, credentials, entityRef } = options;
  const ref = parseRef(entityRef);
  if (!ref.startsWith('component:')) {
    throw new InputError(`entity is "${ref}"; allowed: a component`);
  }
  const entity = await catalog.getEntityByRef(ref, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `entity is "${ref}"; the catalog has no such component that you may see`,
    );
  }
  return readEntityFacts(entity);
};
