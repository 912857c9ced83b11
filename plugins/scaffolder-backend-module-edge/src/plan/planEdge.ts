import {
  buildEdge,
  edgeFolder,
  manifestHash,
  parseEdgeRequest,
  renderBundle,
  renderManifests,
  type Edge,
  type EdgeId,
  type Manifest,
  type RequestContext,
} from '@tls-edge/backstage-plugin-edge-common';

import type { NewFile } from '../workspace/writeFiles';

/**
 * A request on its way to a repository: everything that follows from it alone.
 * @internal
 */
export interface EdgePlan {
  readonly id: EdgeId;
  readonly edge: Edge;
  readonly manifests: readonly Manifest[];
  /** Paths from the root of the repository. */
  readonly files: readonly NewFile[];
  readonly folder: string;
  /** Files an earlier request of this edge may have left, which this one does not write. */
  readonly obsolete: readonly string[];
  readonly requestHash: string;
  readonly manifestHash: string;
}

/** A route takes 16 rules and a request at most 128. */
const MOST_APP_ROUTES = 8;
/** Other namespaces a request may have backends in. */
const MOST_GRANTS = 8;

/** Manifests that depend on the request: with another one they are not written. */
const OPTIONAL_FILES: readonly string[] = [
  'envoyproxy.yaml',
  'route-redirect.yaml',
  ...Array.from(
    { length: MOST_APP_ROUTES - 1 },
    (_, index) => `route-app-${index + 2}.yaml`,
  ),
  'client-traffic-policy.yaml',
  'backend-traffic-policy.yaml',
  'referencegrant.yaml',
  ...Array.from(
    { length: MOST_GRANTS - 1 },
    (_, index) => `referencegrant-${index + 2}.yaml`,
  ),
];

/**
 * Runs the whole wish, from what was asked to the files. Pure and deterministic.
 * @throws InputError naming field, value and what is allowed
 * @internal
 */
export const planEdge = (
  asked: unknown,
  context: RequestContext,
  root: string,
): EdgePlan => {
  const edge = buildEdge(parseEdgeRequest(asked, context), context);
  const folder = [root, edgeFolder(edge)].filter(Boolean).join('/');
  const files = renderBundle(edge).map(({ path, content }) => ({
    path: `${folder}/${path}`,
    content,
  }));
  const written = new Set(files.map(({ path }) => path));
  return {
    id: {
      cluster: edge.cluster,
      namespace: edge.namespace,
      gateway: edge.gateway.name,
    },
    edge,
    manifests: renderManifests(edge),
    files,
    folder,
    obsolete: OPTIONAL_FILES.map(name => `${folder}/${name}`).filter(
      path => !written.has(path),
    ),
    requestHash: edge.requestHash,
    manifestHash: manifestHash(edge),
  };
};
