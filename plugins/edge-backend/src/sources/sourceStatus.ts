import type { Gap, PartState } from '@tls-edge/backstage-plugin-edge-common';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';

import type { SourceCounts } from '../cluster/ClusterWatcher';

/** @internal */
export interface SourceStatusOptions
  extends Pick<SourceStatus, 'id' | 'kind' | 'name' | 'edges' | 'tiers'> {
  readonly parts: Readonly<Record<string, PartState>>;
  readonly counts: SourceCounts;
}

const gapsOf = (states: readonly PartState[]): Gap[] =>
  states.flatMap(part => (part.state === 'failed' ? [part.gap] : []));

const stateOf = (
  states: readonly PartState[],
  gaps: readonly Gap[],
): SourceStatus['state'] => {
  if (gaps.length === 0) return 'live';
  if (gaps.some(({ reason }) => reason === 'starting')) return 'starting';
  return states.some(({ state }) => state === 'read') ? 'partial' : 'failed';
};

const longestSweep = (
  tiers: SourceStatus['tiers'] = [],
): number | undefined => {
  const sweeps = tiers.flatMap(({ sweepSeconds }) => sweepSeconds ?? []);
  return sweeps.length > 0 ? Math.max(...sweeps) : undefined;
};

/**
 * How a source is doing: failed only where nothing of it can be read.
 * @internal
 */
export const sourceStatus = (options: SourceStatusOptions): SourceStatus => {
  const { parts, counts, tiers, ...source } = options;
  const states = Object.values(parts);
  const gaps = gapsOf(states);
  return {
    ...source,
    state: stateOf(states, gaps),
    observedAt: counts.observedAt,
    gaps,
    calls: counts.calls,
    throttled: counts.throttled,
    sweepSeconds: longestSweep(tiers),
    tiers,
  };
};
