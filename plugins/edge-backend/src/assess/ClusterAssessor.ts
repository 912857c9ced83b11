import { ForwardedError } from '@backstage/errors';
import {
  edgeKey,
  findEdges,
  indexCluster,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Announcement } from '../signals/createAnnouncer';
import type { ClusterSource } from './ClusterSource';
import { createEdgeAssessor, type EdgeAssessorServices } from './EdgeAssessor';
import type { EventMemory } from './EventMemory';
import { findEdgesToAssess, type Mark } from './findEdgesToAssess';

/** @internal */
export interface ClusterAssessorOptions extends EdgeAssessorServices {
  readonly source: ClusterSource;
  readonly events: EventMemory;
  /** Told of an edge that could not be assessed; the others go on. */
  readonly onError: (error: Error) => void;
}

/** What one run found. @internal */
export interface AssessmentResult {
  readonly changes: readonly Announcement[];
  /** Keys of edges to look at again soon. */
  readonly again: readonly string[];
}

/**
 * Assesses the edges of one cluster that the marks reach.
 * @internal
 */
export type ClusterAssessor = (
  marks: readonly Mark[],
) => Promise<AssessmentResult>;

/** @internal */
export const createClusterAssessor = (
  options: ClusterAssessorOptions,
): ClusterAssessor => {
  const { source, book, requests, events, onError } = options;
  const assess = createEdgeAssessor(options);
  const cluster = source.config.name;
  const known = (): EdgeId[] => [
    ...book.ofCluster(cluster),
    ...requests.edgesOf(cluster),
  ];

  return async marks => {
    const snapshot = await events.recall(source.watcher.snapshot());
    const index = indexCluster(snapshot);
    const live = new Set(findEdges(index).map(edgeKey));
    const changes: Announcement[] = [];
    const again: string[] = [];
    for (const id of findEdgesToAssess(index, marks, known())) {
      const key = edgeKey(id);
      const outcome = await assess(id, index, live.has(key)).catch(error =>
        onError(
          new ForwardedError(`Edge "${key}" could not be assessed`, error),
        ),
      );
      if (outcome?.isAgain) again.push(key);
      if (outcome?.announcement) changes.push(outcome.announcement);
    }
    return { changes, again };
  };
};
