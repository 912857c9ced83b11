import {
  renderBundle,
  type Edge,
} from '@tls-edge/backstage-plugin-edge-common';
import type { Preview } from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * The files of an edge's folder as a preview shows them.
 * @internal
 */
export const renderFiles = (edge: Edge): Preview['manifests'] =>
  renderBundle(edge).map(({ path, content }) => ({ path, yaml: content }));
