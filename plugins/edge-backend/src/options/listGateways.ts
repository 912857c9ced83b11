import {
  formatEdgeId,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeSummary,
  GatewayOptions,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { optionList } from './optionList';

/** The whole of a shared Gateway stands for its tenants' edges, where it may be seen. */
const once = (edges: readonly EdgeSummary[]): EdgeSummary[] => {
  const byName = new Map<string, EdgeSummary>();
  edges.forEach(edge => {
    const name = formatEdgeId(edge.id);
    if (!edge.id.scope || !byName.has(name)) byName.set(name, edge);
  });
  return [...byName.values()];
};

/**
 * The Gateways of a cluster behind the edges that someone may read, by namespace and name.
 * @internal
 */
export const listGateways = (options: {
  readonly cluster: string;
  /** Of all clusters, after the caller's permissions and visibility. */
  readonly visible: readonly EdgeSummary[];
  readonly part: PartState;
}): GatewayOptions => {
  const { cluster, visible, part } = options;
  const edges = once(visible.filter(({ id }) => id.cluster === cluster)).sort(
    (one, other) => (formatEdgeId(one.id) < formatEdgeId(other.id) ? -1 : 1),
  );
  return optionList({
    items: edges.map(({ id, state, scheme, hostnames }) => ({
      namespace: id.namespace,
      name: id.gateway,
      ...{ state, scheme, hostnames: [...hostnames] },
    })),
    parts: [part],
    emptyBecause: `Cluster "${cluster}" has no Gateway that you may read; the request makes one of its own`,
  });
};
