import { ForwardedError } from '@backstage/errors';
import {
  edgeKey,
  findEdges,
  indexCluster,
  reportEdge,
  type ClusterIndex,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import type { RequestFollower } from '../requests/RequestFollower';
import type { Announcement } from '../signals/createAnnouncer';
import type { Channels } from '../signals/createChannels';
import type { Attention } from './Attention';
import type { ClusterSource } from './ClusterSource';
import type { AwsSide } from './createAwsSide';
import type { OwnershipReader } from './createOwnershipReader';
import type { EdgeBook } from './EdgeBook';
import type { EventMemory } from './EventMemory';
import { findEdgesToAssess, type Mark } from './findEdgesToAssess';
import { settleEdge } from './settleEdge';

/** What an assessment needs, beside the cluster itself. @internal */
export interface AssessorServices {
  readonly clock: Clock;
  readonly book: EdgeBook;
  readonly requests: RequestFollower;
  readonly readOwnership: OwnershipReader;
  readonly channels: Channels;
  readonly attention: Attention;
  /** Told of an edge that could not be assessed; the others go on. */
  readonly onError: (error: Error) => void;
}

/** @internal */
export interface ClusterAssessorOptions extends AssessorServices {
  readonly source: ClusterSource;
  readonly awsSide: AwsSide;
  readonly events: EventMemory;
}

/** What one run found. @internal */
export interface AssessmentResult {
  readonly changes: readonly Announcement[];
  /** Keys of edges to look at again soon: a worse state was seen once, or AWS is being asked. */
  readonly again: readonly string[];
}

/**
 * Assesses the edges of one cluster that the marks reach.
 * @internal
 */
export type ClusterAssessor = (
  marks: readonly Mark[],
) => Promise<AssessmentResult>;

type Outcome =
  | { readonly type: 'again' }
  | { readonly type: 'same' }
  | { readonly type: 'changed'; readonly announcement: Announcement };

const createEdgeAssessor = (options: ClusterAssessorOptions) => {
  const { clock, book, requests, readOwnership, channels, attention } = options;

  const drop = async (key: string): Promise<Outcome> => {
    const known = book.get(key);
    options.awsSide.forget(key);
    attention.forget(key);
    if (!known) return { type: 'same' };
    await book.remove(key);
    const { report, entities } = known.stored;
    const entityRefs = entities.map(({ entityRef }) => entityRef);
    const announcement = { edgeKey: key, entityRefs, rev: report.rev + 1 };
    return { type: 'changed', announcement };
  };

  return async (
    id: EdgeId,
    index: ClusterIndex,
    isLive: boolean,
  ): Promise<Outcome> => {
    const key = edgeKey(id);
    const recorded = requests.ofEdge(key);
    const isGone =
      !isLive &&
      index.parts.gateways.state === 'read' &&
      !requests.isExpected(key);
    if (isGone) return drop(key);

    const previous = book.get(key);
    const gitState = requests.gitState(key);
    const topology = options.awsSide.join(
      { id, index, gitState },
      previous !== undefined,
    );
    if (!topology) return { type: 'again' };

    const now = clock.now();
    const ownership = await readOwnership({
      topology,
      requests: recorded,
      previous: previous?.stored,
    });
    const { entities, owner } = ownership;
    const entityRefs = entities.map(({ entityRef }) => entityRef);
    const merged = reportEdge({
      ...{ topology, now },
      requests: recorded,
      ownership: { entityRefs, owner },
    });
    const settled = settleEdge(previous, {
      ...{ key, merged, entities, now },
      channel: channels.ofEdge(key),
    });
    await book.write(settled, now.toISOString());
    attention.reported(key, settled.stored.report);
    const isRequestChanged = await requests.observe(key, topology, now);
    if (settled.doubt) return { type: 'again' };
    if (!settled.isChanged && !isRequestChanged) return { type: 'same' };
    const before =
      previous?.stored.entities.map(({ entityRef }) => entityRef) ?? [];
    return {
      type: 'changed',
      announcement: {
        edgeKey: key,
        entityRefs: [
          ...new Set([
            ...before,
            ...entityRefs,
            ...recorded.map(({ entityRef }) => entityRef),
          ]),
        ],
        rev: settled.stored.report.rev,
      },
    };
  };
};

/** @internal */
export const createClusterAssessor = (
  options: ClusterAssessorOptions,
): ClusterAssessor => {
  const { source, book, requests, events } = options;
  const assess = createEdgeAssessor(options);
  const cluster = source.config.name;

  return async marks => {
    const snapshot = await events.recall(source.watcher.snapshot());
    const index = indexCluster(snapshot);
    const live = new Set(findEdges(index).map(edgeKey));
    const known = [...book.ofCluster(cluster), ...requests.edgesOf(cluster)];
    const changes: Announcement[] = [];
    const again: string[] = [];
    for (const id of findEdgesToAssess(index, marks, known)) {
      const key = edgeKey(id);
      const outcome = await assess(id, index, live.has(key)).catch(error =>
        options.onError(
          new ForwardedError(`Edge "${key}" could not be assessed`, error),
        ),
      );
      if (!outcome) continue;
      if (outcome.type === 'again') again.push(key);
      if (outcome.type === 'changed') changes.push(outcome.announcement);
    }
    return { changes, again };
  };
};
