import { InputError } from '@backstage/errors';
import {
  buildRequestContext,
  type EdgeConfig,
  type EntityFacts,
} from '@tls-edge/backstage-plugin-edge-common';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';

import { namespaceOf } from '../options/listEnvironments';
import { requireOwner } from './readRequester';

/** @internal */
export interface RequestCheck {
  readonly request: RecordRequest;
  readonly config: EdgeConfig;
  readonly entity: EntityFacts;
  /** What the initiator owns, itself and through groups. */
  readonly ownershipRefs: readonly string[];
}

/**
 * A request counts as a claim to its edge, so it must name the place where the configuration
 * puts the entity's edge, and come from someone who may speak for the entity.
 * @throws InputError or NotAllowedError that says what is allowed
 * @internal
 */
export const checkRequest = (check: RequestCheck): void => {
  const { request, config, entity, ownershipRefs } = check;
  const { environment, policy } = buildRequestContext(
    config,
    request.environment,
    entity,
  );
  if (request.edge.cluster !== environment.cluster) {
    throw new InputError(
      `edge.cluster is "${request.edge.cluster}"; environment "${environment.name}" is in cluster "${environment.cluster}"`,
    );
  }
  const namespace = namespaceOf(environment, entity);
  if (namespace !== undefined && request.edge.namespace !== namespace) {
    throw new InputError(
      `edge.namespace is "${request.edge.namespace}"; in environment "${environment.name}" the edges of ${entity.ref} live in "${namespace}"`,
    );
  }
  requireOwner({ entity, ownershipRefs }, policy);
};
