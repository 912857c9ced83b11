import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * A full entity ref from what a form or a person gives; a bare name is a component.
 * @throws InputError when it is no entity ref
 * @internal
 */
export const parseRef = (entityRef: string): string => {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, { defaultKind: 'component' }),
    );
  } catch (error) {
    throw new InputError(
      `entity is "${entityRef}"; allowed: an entity ref like component:default/orders`,
      error,
    );
  }
};
