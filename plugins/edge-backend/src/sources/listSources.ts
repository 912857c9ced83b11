import {
  edgeKey,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeSummary,
  SourceList,
  SourceStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';

import type { ClusterSource } from '../assess/ClusterSource';
import type { OutsideSource } from '../lookups/OutsideSource';
import { sourceStatus } from './sourceStatus';

const OUTSIDE_NAMES: Readonly<Record<OutsideSource['id'], string>> = {
  resolver: 'DNS',
  probe: 'Requests of the portal',
};

/** One state of each sort: that one edge is new matters only where nothing else is known. */
const distinctStates = (
  states: readonly PartState[],
): Readonly<Record<string, PartState>> => {
  const { starting, ...others } = Object.fromEntries(
    states.map(state => [
      state.state === 'failed' ? state.gap.reason : state.state,
      state,
    ]),
  );
  return starting && Object.keys(others).length === 0 ? { starting } : others;
};

const outsideStatus = (
  source: OutsideSource,
  edges: readonly EdgeSummary[],
): SourceStatus => ({
  ...sourceStatus({
    ...{ id: source.id, kind: source.id, name: OUTSIDE_NAMES[source.id] },
    edges: edges.length,
    parts: distinctStates(edges.map(({ id }) => source.state(edgeKey(id)))),
    counts: source.counts(),
  }),
  sweepSeconds: source.everySeconds,
});

/**
 * The sources behind these clusters: each cluster, each account and region once, and what is read
 * beside them.
 * @internal
 */
export const listSources = (
  clusters: readonly ClusterSource[],
  edges: readonly EdgeSummary[],
  outside: readonly OutsideSource[] = [],
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
  const beside = outside.map(source => outsideStatus(source, edges));
  return { items: [...kubernetes, ...aws, ...beside] };
};
