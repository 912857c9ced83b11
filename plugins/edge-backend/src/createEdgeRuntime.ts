import { toError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { leastTlsMinor } from '@tls-edge/backstage-plugin-edge-common';

import { createAttention, type Attention } from './assess/Attention';
import { createClusterAssessor } from './assess/ClusterAssessor';
import { createClusterLoop, type ClusterLoop } from './assess/ClusterLoop';
import type { ClusterSource } from './assess/ClusterSource';
import { createAwsSide } from './assess/createAwsSide';
import { createOwnershipReader } from './assess/createOwnershipReader';
import { createEdgeBook } from './assess/EdgeBook';
import { createEventMemory } from './assess/EventMemory';
import type { Mark } from './assess/findEdgesToAssess';
import { createCatalogDirectory } from './ownership/CatalogDirectory';
import { followCatalog } from './ownership/followCatalog';
import { createRequests } from './requests/createRequests';
import { createRequestFiles, type RequestFiles } from './requests/RequestFiles';
import type { OutsideSource } from './lookups/OutsideSource';
import type { RequestFollower } from './requests/RequestFollower';
import type { RuntimeOptions } from './RuntimeOptions';
import { createAnnouncer } from './signals/createAnnouncer';
import { createChannels, type Channels } from './signals/createChannels';
import { createClusterSources } from './sources/createClusterSources';
import { createOutsideSources } from './sources/createOutsideSources';
import { readEnvironmentDns } from './sources/readEnvironmentDns';
import { createEdgeStore, type EdgeStore } from './store/EdgeStore';
import { createEventStore } from './store/EventStore';
import { readSecret } from './store/readSecret';
import {
  createTransitionStore,
  type TransitionStore,
} from './store/TransitionStore';

/**
 * The part of the plugin that runs by itself: sources are read, edges assessed, reports stored
 * and announced.
 * @internal
 */
export interface EdgeRuntime {
  readonly clusters: readonly ClusterSource[];
  /** What is read beside clusters and accounts. */
  readonly outside: readonly OutsideSource[];
  readonly edges: EdgeStore;
  readonly transitions: TransitionStore;
  readonly requests: RequestFollower;
  readonly requestFiles: RequestFiles;
  readonly channels: Channels;
  readonly attention: Attention;
  /** Ends every watch, timer and loop. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts it. Sources that do not answer hold up nothing.
 * @throws InputError that names the key of a configuration that cannot work
 * @internal
 */
export const createEdgeRuntime = async (
  options: RuntimeOptions,
): Promise<EdgeRuntime> => {
  const { config, knex, logger, timings } = options;
  const { clock } = timings;
  const stopped = new AbortController();
  const loops = new Map<string, ClusterLoop>();
  const mark = (one: Mark) => loops.get(one.cluster)?.mark(one);
  const onError = (error: unknown) =>
    logger.error('Edges were not assessed', toError(error));

  const edges = createEdgeStore(knex);
  const transitions = createTransitionStore(knex);
  const book = createEdgeBook(edges);
  const channels = createChannels(await readSecret(knex, 'channels'));
  const announcer = createAnnouncer({ ...options, channels });
  const attention = createAttention(clock, config.freshness.recentChange);
  const requests = createRequests(options, mark);
  const directory = createCatalogDirectory(options);
  const { namespaceOwners } = config;
  const readOwnership = createOwnershipReader({
    ...{ directory, namespaceOwners, logger },
  });
  const loaded = await book.load();
  loaded.forEach(edge => attention.reported(edge.key, edge));
  await requests.load();

  const clusters = createClusterSources({
    ...options,
    ...{ isHot: attention.isHot, mark, signal: stopped.signal },
  });
  const outside = createOutsideSources({
    ...{ config, timings, mark, signal: stopped.signal },
  });
  const environmentDns = readEnvironmentDns(config.environments);
  const events = createEventStore(knex);
  for (const source of clusters) {
    const cluster = source.config.name;
    const assess = createClusterAssessor({
      ...{ clock, book, requests, readOwnership, channels, attention },
      ...{ source, onError, leastTlsMinor: leastTlsMinor(config.policy) },
      environmentDns,
      awsSide: createAwsSide({
        ...{ collector: source.aws?.collector, outside },
        nowMs: () => clock.now().getTime(),
      }),
      events: createEventMemory(cluster, events),
    });
    const loop = createClusterLoop({
      ...{ cluster, assess, announcer, clock, onError },
      started: source.watcher.started,
      debounceMs: config.freshness.debounceMilliseconds,
      againMs: timings.againMs,
      reassessMs: config.freshness.reassess * 1_000,
    });
    loops.set(cluster, loop);
  }
  followCatalog({
    ...{ directory, clock, logger, signal: stopped.signal },
    everyMs: timings.catalogMs,
    onChange: () => [...loops.keys()].forEach(cluster => mark({ cluster })),
  });

  return {
    ...{ clusters, outside, edges, transitions, requests, channels },
    attention,
    requestFiles: createRequestFiles({
      ...{ clock, reader: options.reader },
      integrations: ScmIntegrations.fromConfig(options.rootConfig),
    }),
    stop: async () => {
      stopped.abort();
      await Promise.all([...loops.values()].map(loop => loop.stop()));
      await Promise.all(clusters.map(({ watcher }) => watcher.stop()));
    },
  };
};
