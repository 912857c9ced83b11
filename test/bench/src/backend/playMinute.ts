import { setTimeout as sleep } from 'node:timers/promises';

import type { CountingProxy } from './startCountingProxy';
import type { ForkedBackend } from './forkBackend';
import type { Cluster } from './startCluster';

/** A minute of viewers is played in this time; what they do is the same. */
const MINUTE_MS = 6_000;

/** What is watched while viewers look. @internal */
export interface Stage {
  readonly cluster: Cluster;
  readonly proxy: CountingProxy;
  readonly backend: ForkedBackend;
}

/** What a minute of viewers costs the cluster and the backend. @internal */
export interface MinuteCost {
  readonly requests: number;
  readonly bytes: number;
  readonly cpuSeconds: number;
}

/** One person before an open card. @internal */
export interface Viewer {
  readonly readsPerMinute: number;
  readonly read: () => Promise<void>;
}

const watch = async ({ readsPerMinute, read }: Viewer, delayMs: number) => {
  const pause = MINUTE_MS / readsPerMinute;
  await sleep(pause * delayMs);
  for (let reads = 0; reads < readsPerMinute; reads += 1) {
    const due = sleep(pause);
    await read();
    await due;
  }
};

/** Lets the viewers read for a minute, spread evenly, and counts. @internal */
export const playMinute = async (
  { cluster, proxy, backend }: Stage,
  viewers: readonly Viewer[],
): Promise<MinuteCost> => {
  const requests = cluster.requests.length;
  const bytes = proxy.bytes();
  const cpuSeconds = await backend.cpuSeconds();
  await Promise.all(
    viewers.map((viewer, at) => watch(viewer, at / viewers.length)),
  );
  return {
    requests: cluster.requests.length - requests,
    bytes: proxy.bytes() - bytes,
    cpuSeconds: (await backend.cpuSeconds()) - cpuSeconds,
  };
};
