import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { Mark } from '../assess/findEdgesToAssess';
import type { OutsideSource } from '../lookups/OutsideSource';
import { createNameSource } from '../names/createNameSource';
import { createProbeSource } from '../probes/createProbeSource';
import type { EdgeTimings } from './EdgeTimings';

/**
 * Starts what the configuration wants read beside clusters and accounts: none of it by itself.
 * @internal
 */
export const createOutsideSources = (options: {
  readonly config: EdgeConfig;
  readonly timings: Pick<EdgeTimings, 'clock' | 'roundMs'>;
  readonly mark: (mark: Mark) => void;
  readonly signal: AbortSignal;
}): readonly OutsideSource[] => {
  const { config, timings, mark, signal } = options;
  const start = {
    ...{ config, signal },
    clock: timings.clock,
    roundMs: timings.roundMs,
    onChange: (edges: readonly string[]) =>
      edges.forEach(edgeKey =>
        mark({ cluster: edgeKey.slice(0, edgeKey.indexOf('/')), edgeKey }),
      ),
  };
  const sources = [createNameSource(start), createProbeSource(start)];
  return sources.flatMap(source => source ?? []);
};
