import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  buildRequestContext,
  type EdgeConfig,
  type RequestContext,
} from '@tls-edge/backstage-plugin-edge-common';

import type { ClusterSource } from '../assess/ClusterSource';
import type { ReadingServices } from '../reports/ReadingServices';
import {
  readRequester,
  requireOwner,
  requirePlace,
  type RequesterServices,
} from '../requests/readRequester';
import { namespaceOf } from './listEnvironments';

/** @internal */
export interface OptionServices extends RequesterServices, ReadingServices {
  readonly config: EdgeConfig;
  readonly clusters: readonly ClusterSource[];
}

/** Entity and environment that a form has chosen already. @internal */
export interface OptionQuery {
  readonly entity: string;
  readonly environment: string;
}

/** Where an edge would stand, for someone who may ask for it there. @internal */
export interface OptionPlace {
  readonly context: RequestContext;
  readonly source: ClusterSource;
  /** Absent while neither environment nor entity names one. */
  readonly namespace?: string;
}

/**
 * Finds the place, with the checks of a request: who may not ask for the edge is offered nothing
 * of its cluster.
 * @throws InputError, NotAllowedError or NotFoundError that says what is allowed
 * @internal
 */
export const readOptionPlace = async (
  services: OptionServices,
  asked: OptionQuery,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
): Promise<OptionPlace> => {
  const { config, clusters } = services;
  const requester = await readRequester(services, asked.entity, credentials);
  const { entity } = requester;
  requireOwner(requester, config.policy);
  const context = buildRequestContext(config, asked.environment, entity);
  const { cluster } = context.environment;
  const namespace = namespaceOf(context.environment, entity);
  requirePlace(requester, { cluster, namespace: namespace ?? '' });
  const source = clusters.find(({ config: { name } }) => name === cluster);
  if (!source) {
    throw new NotFoundError(`There is no cluster "${cluster}"`);
  }
  return { context, source, namespace };
};

/**
 * Whether the platform gave the namespace to somebody else than the entity's owner.
 * @internal
 */
export const isClosedNamespace = (
  { context: { entity, namespaceOwners = {} } }: Pick<OptionPlace, 'context'>,
  namespace: string,
): boolean =>
  Object.hasOwn(namespaceOwners, namespace) &&
  namespaceOwners[namespace].toLowerCase() !== entity.owner?.toLowerCase();
