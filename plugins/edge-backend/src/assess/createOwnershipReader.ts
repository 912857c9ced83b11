import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  ENTITY_REF_ANNOTATION,
  type EdgeConfig,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';

import type { CatalogDirectory } from '../ownership/CatalogDirectory';
import {
  confirmOwnership,
  readEntityRef,
  type ConfirmedOwnership,
} from '../ownership/confirmOwnership';
import type { StoredRequest } from '../store/RequestStore';
import type { RememberedEdge } from './RememberedEdge';

/** @internal */
export interface OwnershipQuestion {
  readonly topology: EdgeTopology;
  /** Recorded requests for this edge. */
  readonly requests: readonly StoredRequest[];
  /** Whose the edge was at the last look. */
  readonly previous?: Pick<RememberedEdge, 'entities' | 'owner'>;
}

/** @internal */
export type OwnershipReader = (
  question: OwnershipQuestion,
) => Promise<ConfirmedOwnership>;

const common = (values: readonly (string | undefined)[]) =>
  new Set(values).size === 1 ? values[0] : undefined;

/**
 * Asks both sides whose an edge is. While the catalog does not answer, an edge stays whose it was.
 * @internal
 */
export const createOwnershipReader = (options: {
  readonly directory: CatalogDirectory;
  readonly namespaceOwners: EdgeConfig['namespaceOwners'];
  readonly logger: LoggerService;
}): OwnershipReader => {
  const { directory, namespaceOwners, logger } = options;

  const namespaceOwner = ({ id, routes }: EdgeTopology) => {
    const ownerOf = (namespace: string | undefined) =>
      namespaceOwners[id.cluster]?.[namespace ?? ''];
    return id.scope
      ? common(routes.map(({ metadata }) => ownerOf(metadata.namespace)))
      : ownerOf(id.namespace);
  };

  const learn = async ({ topology, requests }: OwnershipQuestion) => {
    const claim =
      topology.id.scope ??
      topology.gateway?.metadata.annotations[ENTITY_REF_ANNOTATION] ??
      '';
    try {
      await directory.learn([
        ...(readEntityRef(claim) ? [readEntityRef(claim) ?? ''] : []),
        ...requests.map(({ entityRef }) => entityRef),
      ]);
      return directory.isRead();
    } catch (error) {
      logger.warn(
        'The catalog did not tell whose an edge is; it stays whose it was',
        toError(error),
      );
      return false;
    }
  };

  return async question => {
    const { topology, requests, previous } = question;
    if (!(await learn(question))) {
      return {
        entities: previous?.entities ?? [],
        owner: previous?.owner,
      };
    }
    return confirmOwnership(topology, {
      annotated: directory.annotated(topology.id),
      requested: new Set(requests.map(({ entityRef }) => entityRef)),
      ownerOf: directory.ownerOf,
      namespaceOwner: namespaceOwner(topology),
    });
  };
};
