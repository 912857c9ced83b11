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
  renderBundle,
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
import { compareWithLive } from './compareWithLive';

/** @internal */
export interface PreviewServices extends RequesterServices {
  readonly config: EdgeConfig;
  readonly clusters: readonly ClusterSource[];
  readonly clock: Clock;
}

const showEdge = (edge: Edge, now: Date): Omit<Preview, 'changes'> => {
  const { cluster, namespace, gateway } = edge;
  const id = { cluster, namespace, gateway: gateway.name };
  const manifests = renderManifests(edge);
  return {
    manifests: renderBundle(edge).map(({ path, content }) => ({
      path,
      yaml: content,
    })),
    findings: [...diagnoseManifests({ id, manifests, now })],
    sentences: [...describeEdge(edge).gets],
  };
};

/** What runs is told only to who may read the edge; without it the preview is still whole. */
const readChanges = async (
  { authorizer, clusters }: PreviewServices,
  edge: Edge,
  credentials: BackstageCredentials,
) => {
  const { cluster, namespace, entity } = edge;
  const owners = entity.owner ? [entity.owner] : [];
  const source = clusters.find(({ config }) => config.name === cluster);
  try {
    const grant = await authorizer.grant(edgeReadPermission, credentials);
    return source && grant.allows({ cluster, namespace, owners })
      ? compareWithLive(edge, source.watcher.snapshot())
      : undefined;
  } catch (error) {
    if (error instanceof NotAllowedError) return undefined;
    throw error;
  }
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
  const changes = await readChanges(services, edge, credentials);
  return { ...showEdge(edge, clock.now()), ...(changes && { changes }) };
};
