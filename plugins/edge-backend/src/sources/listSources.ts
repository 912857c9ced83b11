import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeSummary,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';

import type { ClusterSource } from '../assess/ClusterSource';
import { sourceStatus } from './sourceStatus';

/**
 * The sources behind these clusters: each cluster, and each account and region once.
 * @internal
 */
export const listSources = (
  clusters: readonly ClusterSource[],
  edges: readonly EdgeSummary[],
): SourceList => {
  const edgesIn = (names: readonly string[]) =>
    edges.filter(({ id }) => names.includes(id.cluster));

  const kubernetes = clusters.map(({ config: { name }, watcher }) =>
    sourceStatus({
      id: `cluster:${name}`,
      kind: 'kubernetes',
      name,
      edges: edgesIn([name]).length,
      parts: watcher.snapshot().parts,
      counts: watcher.counts(),
    }),
  );
  const accounts = new Set(clusters.flatMap(({ aws }) => aws ?? []));
  const aws = [...accounts].map(account => {
    const { accountId, region, snapshot } = account.collector;
    const users = clusters.filter(cluster => cluster.aws === account);
    const own = edgesIn(users.map(({ config }) => config.name));
    return sourceStatus({
      id: `aws:${accountId}/${region}`,
      kind: 'aws',
      name: `${accountId} ${region}`,
      edges: own.length,
      tiers: [...account.collector.tiers(own.map(({ id }) => edgeKey(id)))],
      parts: snapshot().parts,
      counts: account.counts(),
    });
  });
  return { items: [...kubernetes, ...aws] };
};
