import { KUBERNETES_NAMESPACE, SERVICE_ANNOTATION } from '../identity';
import type { EntityFacts } from './RequestContext';

/** The parts of a catalog entity that matter here; `Entity` of catalog-model fits. @public */
export interface CatalogEntity {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly title?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly relations?: readonly {
    readonly type: string;
    readonly targetRef: string;
  }[];
}

/**
 * What a request needs to know of a catalog entity. Its owners are the `ownedBy` relations,
 * which the catalog has resolved, not the free text of `spec.owner`.
 * @public
 */
export const readEntityFacts = ({
  kind,
  metadata,
  relations = [],
}: CatalogEntity): EntityFacts => {
  const owners = relations
    .filter(({ type }) => type === 'ownedBy')
    .map(({ targetRef }) => targetRef);
  return {
    ref: `${kind}:${metadata.namespace ?? 'default'}/${
      metadata.name
    }`.toLowerCase(),
    name: metadata.name,
    title: metadata.title,
    owner: owners[0],
    owners,
    namespace: metadata.annotations?.[KUBERNETES_NAMESPACE],
    service: metadata.annotations?.[SERVICE_ANNOTATION],
  };
};
