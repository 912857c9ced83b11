import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  buildEdge,
  buildRequestContext,
  describeEdge,
  diagnoseManifests,
  edgeReadPermission,
  mergeOptions,
  parseEdgeRequest,
  renderManifests,
  type Edge,
  type EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  Preview,
  PreviewRequest,
} from '@tls-edge/backstage-plugin-edge-common/report';

import type { ClusterSource } from '../assess/ClusterSource';
import type { Clock } from '../clock/Clock';
import {
  readRequester,
  requireOwner,
  requirePlace,
  type RequesterServices,
} from '../requests/readRequester';
import type { RequestFiles } from '../requests/RequestFiles';
import type { RequestFollower } from '../requests/RequestFollower';
import { compareWithLive } from './compareWithLive';
import { readRepository, type PlannedEdge } from './readRepository';
import { renderFiles } from './renderFiles';

/** @internal */
export interface PreviewServices extends RequesterServices {
  readonly config: EdgeConfig;
  readonly clusters: readonly ClusterSource[];
  readonly clock: Clock;
  readonly requests: RequestFollower;
  readonly requestFiles: RequestFiles;
}

const showEdge = (
  edge: Edge,
  now: Date,
): Omit<Preview, 'changes' | 'repository'> => {
  const { cluster, namespace, gateway } = edge;
  const id = { cluster, namespace, gateway: gateway.name };
  const manifests = renderManifests(edge);
  return {
    manifests: renderFiles(edge),
    findings: [...diagnoseManifests({ id, manifests, now })],
    sentences: [...describeEdge(edge).gets],
  };
};

const mayRead = async (
  { authorizer }: PreviewServices,
  { cluster, namespace, entity }: Edge,
  credentials: BackstageCredentials,
): Promise<boolean> => {
  try {
    const grant = await authorizer.grant(edgeReadPermission, credentials);
    const owners = entity.owner ? [entity.owner] : [];
    return grant.allows({ cluster, namespace, owners });
  } catch (error) {
    if (error instanceof NotAllowedError) return false;
    throw error;
  }
};

/**
 * What runs and what is merged is told only to who may read the edge; without it the preview is
 * still whole.
 */
const compareEdge = async (
  services: PreviewServices,
  planned: PlannedEdge,
  credentials: BackstageCredentials,
): Promise<Pick<Preview, 'changes' | 'repository'>> => {
  const { edge } = planned;
  if (!(await mayRead(services, edge, credentials))) return {};
  const source = services.clusters.find(
    ({ config }) => config.name === edge.cluster,
  );
  const changes = source && compareWithLive(edge, source.watcher.snapshot());
  const repository = await readRepository(services, planned);
  return { ...(changes && { changes }), ...(repository && { repository }) };
};

/**
 * Shows what a request would write, by the code that writes it, to whoever may ask for the edge.
 * Nothing is kept.
 * @throws InputError naming field, value and what is allowed, NotAllowedError, NotFoundError
 * @internal
 */
export const previewEdge = async (
  services: PreviewServices,
  asked: PreviewRequest,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
): Promise<Preview> => {
  const { config, clock } = services;
  const requester = await readRequester(services, asked.entity, credentials);
  const { entity } = requester;
  if (!entity.ref.startsWith('component:')) {
    throw new InputError(`entity is "${entity.ref}"; allowed: a component`);
  }
  requireOwner(requester, config.policy);
  const context = buildRequestContext(config, asked.environment, entity);
  const fields = mergeOptions(asked.request ?? {}, asked.options ?? {});
  const edge = buildEdge(parseEdgeRequest(fields, context), context);
  requirePlace(requester, edge);
  const compared = await compareEdge(services, { edge, context }, credentials);
  return { ...showEdge(edge, clock.now()), ...compared };
};
