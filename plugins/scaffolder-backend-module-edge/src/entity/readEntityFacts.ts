import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import {
  entityOwners,
  readEntityFacts as readFacts,
  type EntityFacts,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * What an edge request needs to know of a catalog entity.
 * @internal
 */
export interface RequestingEntity {
  readonly facts: EntityFacts;
  /** Every owner, as refs of the catalog's relations; the first one is `facts.owner`. */
  readonly owners: readonly string[];
  readonly sourceLocation?: string;
  readonly managedByLocation?: string;
}

/** @internal */
export const readEntityFacts = (entity: Entity): RequestingEntity => {
  const { annotations = {} } = entity.metadata;
  const facts = readFacts(entity);
  return {
    facts,
    owners: entityOwners(facts),
    sourceLocation: annotations[ANNOTATION_SOURCE_LOCATION],
    managedByLocation: annotations[ANNOTATION_LOCATION],
  };
};
