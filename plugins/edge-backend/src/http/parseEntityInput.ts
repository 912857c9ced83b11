import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * A full entity ref, in lower case, from what a caller gave; a bare name is a component.
 * @throws InputError for a text that is no entity ref
 * @internal
 */
export const parseEntityInput = (text: string): string => {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'component' }),
    );
  } catch (error) {
    throw new InputError(
      `entity is "${text}"; allowed: an entity ref like component:default/orders`,
      error,
    );
  }
};
