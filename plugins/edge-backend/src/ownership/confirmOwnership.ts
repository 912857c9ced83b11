import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ENTITY_REF_ANNOTATION,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';

import type { EdgeEntity } from '../store/StoredEdge';

/** What the catalog side says about one edge. @internal */
export interface CatalogClaims {
  /** Entities whose annotation names the edge. */
  readonly annotated: ReadonlySet<string>;
  /** Entities for which a request for the edge was recorded by someone who may. */
  readonly requested: ReadonlySet<string>;
  readonly ownerOf: (entityRef: string) => string | undefined;
  /** From `edge.namespaceOwners`. */
  readonly namespaceOwner?: string;
}

/** @internal */
export interface ConfirmedOwnership {
  /** Sorted by ref. */
  readonly entities: readonly EdgeEntity[];
  readonly owner?: string;
}

/**
 * A ref as the catalog writes it; `undefined` for a text that is none.
 * @internal
 */
export const readEntityRef = (text: string): string | undefined => {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'component' }),
    );
  } catch {
    return undefined;
  }
};

const liveClaims = (
  { id, gateway }: EdgeTopology,
  requested: ReadonlySet<string>,
): readonly string[] => {
  if (id.scope) return [id.scope];
  const claim = gateway?.metadata.annotations[ENTITY_REF_ANNOTATION];
  if (claim) return [claim];
  // Nothing live can name anyone yet; who asked for the edge is who it will be for.
  return gateway ? [] : [...requested];
};

/**
 * Whose an edge is, by both sides: the live object names the entity, and the entity's annotation,
 * a recorded request or the owner of the namespace confirms it. The namespace's owner needs no
 * live annotation, but the entity's own: one team may have many entities.
 * @internal
 */
export const confirmOwnership = (
  topology: EdgeTopology,
  claims: CatalogClaims,
): ConfirmedOwnership => {
  const { annotated, requested, ownerOf, namespaceOwner } = claims;
  const isOfNamespace = (ref: string) =>
    namespaceOwner !== undefined && ownerOf(ref) === namespaceOwner;
  const isConfirmed = (ref: string) =>
    annotated.has(ref) || requested.has(ref) || isOfNamespace(ref);
  const live = liveClaims(topology, requested)
    .flatMap(claim => readEntityRef(claim) ?? [])
    .filter(isConfirmed);
  const refs = new Set([
    ...live,
    ...(topology.id.scope ? [] : [...annotated].filter(isOfNamespace)),
  ]);
  const entities = [...refs]
    .sort()
    .map(entityRef => ({ entityRef, ownerRef: ownerOf(entityRef) }));
  return {
    entities,
    owner:
      entities.find(({ ownerRef }) => ownerRef)?.ownerRef ??
      (topology.id.scope ? undefined : namespaceOwner),
  };
};
