import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  KUBERNETES_NAMESPACE,
  SERVICE_ANNOTATION,
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
  const { name, title, annotations = {} } = entity.metadata;
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  return {
    facts: {
      ref: stringifyEntityRef(entity),
      name,
      title,
      owner: owners[0],
      namespace: annotations[KUBERNETES_NAMESPACE],
      service: annotations[SERVICE_ANNOTATION],
    },
    owners,
    sourceLocation: annotations[ANNOTATION_SOURCE_LOCATION],
    managedByLocation: annotations[ANNOTATION_LOCATION],
  };
};
