import {
  edgeKey,
  findTopology,
  type EdgeTopology,
  type TopologyInput,
} from '@tls-edge/backstage-plugin-edge-common';

import type { AwsCollector } from '../aws/AwsCollector';
import { readEdgeWants } from '../aws/EdgeWants';
import type { OutsideSource } from '../lookups/OutsideSource';

/** How long an edge without a report waits for the first answers about it. */
const HOLD_NEW_MS = 3_000;
/** The same for an edge whose last report would otherwise turn unknown for a moment. */
const HOLD_KNOWN_MS = 120_000;

/** An edge from the cluster's side, and from all sides. @internal */
export interface JoinedEdge {
  readonly fromCluster: EdgeTopology;
  /** Absent while something is still being asked and the edge can wait. */
  readonly topology?: EdgeTopology;
}

/**
 * Joins an edge's cluster objects with what AWS says of them, and with what is found out beside
 * both.
 * @internal
 */
export interface AwsSide {
  readonly join: (
    input: Omit<TopologyInput, 'aws' | 'awsLocation' | 'resolved' | 'probed'>,
    hasReport: boolean,
  ) => JoinedEdge;
  readonly forget: (edgeKey: string) => void;
}

/** What cluster and AWS show. */
type Seen = Omit<TopologyInput, 'resolved' | 'probed'>;

/** @internal */
export const createAwsSide = (options: {
  /** Absent where the cluster has no `aws` in the configuration. */
  readonly collector?: AwsCollector;
  readonly outside?: readonly OutsideSource[];
  readonly nowMs: () => number;
}): AwsSide => {
  const { collector, outside = [], nowMs } = options;
  const waitingSince = new Map<string, number>();

  const mayWait = (key: string, hasReport: boolean) => {
    const since = waitingSince.get(key) ?? nowMs();
    waitingSince.set(key, since);
    return nowMs() - since < (hasReport ? HOLD_KNOWN_MS : HOLD_NEW_MS);
  };

  /** What the sources outside are asked follows from what AWS shows. */
  const lookOutside = (
    seen: Seen,
    topology: EdgeTopology,
    hasReport: boolean,
  ): EdgeTopology | undefined => {
    const key = edgeKey(seen.id);
    outside.forEach(source => source.want(key, topology));
    if (!outside.every(source => source.isAnswered(key))) {
      if (mayWait(key, hasReport)) return undefined;
    } else {
      waitingSince.delete(key);
    }
    return outside.length === 0
      ? topology
      : findTopology(
          outside.reduce<TopologyInput>(
            (input, source) => ({ ...input, ...source.facts(key) }),
            seen,
          ),
        );
  };

  return {
    join: (input, hasReport) => {
      if (!collector) {
        const fromCluster = findTopology(input);
        const topology = lookOutside(input, fromCluster, hasReport);
        return { fromCluster, topology };
      }
      const { accountId, region } = collector;
      const key = edgeKey(input.id);
      const awsLocation = { accountId, region };
      const fromCluster = findTopology({ ...input, awsLocation });
      collector.want(key, readEdgeWants(fromCluster));
      if (!collector.isAnswered(key)) {
        return mayWait(key, hasReport)
          ? { fromCluster }
          : { fromCluster, topology: fromCluster };
      }
      const seen = { ...input, aws: collector.snapshot(key), awsLocation };
      const topology = lookOutside(seen, findTopology(seen), hasReport);
      return { fromCluster, topology };
    },
    forget: key => {
      waitingSince.delete(key);
      collector?.forget(key);
      outside.forEach(source => source.forget(key));
    },
  };
};
