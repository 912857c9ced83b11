import { type Problem, problemIf } from '../Problem';
import type { RequestContext } from '../RequestContext';

/**
 * A namespace that the platform gave to somebody is closed to others: the entity's annotation
 * is the team's own word, and what is merged may be applied with the rights of a sync engine.
 * @internal
 */
export const checkNamespace = (
  namespace: string,
  { namespaceOwners = {}, entity }: RequestContext,
): Problem[] => {
  const owner = Object.hasOwn(namespaceOwners, namespace)
    ? namespaceOwners[namespace].toLowerCase()
    : undefined;
  return problemIf(
    owner !== undefined && owner !== entity.owner?.toLowerCase(),
    {
      field: 'namespace',
      value: namespace,
      allowed: `a namespace of ${
        entity.owner ?? 'the entity, which has no owner'
      }`,
    },
  );
};
