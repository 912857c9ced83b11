import {
  edgeKey,
  findTopology,
  type EdgeTopology,
  type TopologyInput,
} from '@tls-edge/backstage-plugin-edge-common';

import type { AwsCollector } from '../aws/AwsCollector';
import { readEdgeWants } from '../aws/EdgeWants';

/** How long an edge without a report waits for AWS's first answer. */
const HOLD_NEW_MS = 3_000;
/** The same for an edge whose last report would otherwise turn unknown for a moment. */
const HOLD_KNOWN_MS = 120_000;

/** An edge from the cluster's side, and from both. @internal */
export interface JoinedEdge {
  readonly fromCluster: EdgeTopology;
  /** Absent while AWS is still being asked and the edge can wait. */
  readonly topology?: EdgeTopology;
}

/**
 * Joins an edge's cluster objects with what AWS says of them.
 * @internal
 */
export interface AwsSide {
  readonly join: (
    input: Omit<TopologyInput, 'aws' | 'awsLocation'>,
    hasReport: boolean,
  ) => JoinedEdge;
  readonly forget: (edgeKey: string) => void;
}

/** @internal */
export const createAwsSide = (options: {
  /** Absent where the cluster has no `aws` in the configuration. */
  readonly collector?: AwsCollector;
  readonly nowMs: () => number;
}): AwsSide => {
  const { collector, nowMs } = options;
  const waitingSince = new Map<string, number>();

  const mayWait = (key: string, hasReport: boolean) => {
    const since = waitingSince.get(key) ?? nowMs();
    waitingSince.set(key, since);
    return nowMs() - since < (hasReport ? HOLD_KNOWN_MS : HOLD_NEW_MS);
  };

  return {
    join: (input, hasReport) => {
      if (!collector) {
        const topology = findTopology(input);
        return { fromCluster: topology, topology };
      }
      const { accountId, region } = collector;
      const key = edgeKey(input.id);
      const awsLocation = { accountId, region };
      const fromCluster = findTopology({ ...input, awsLocation });
      collector.want(key, readEdgeWants(fromCluster));
      if (collector.isAnswered(key)) {
        waitingSince.delete(key);
        const aws = collector.snapshot(key);
        const topology = findTopology({ ...input, aws, awsLocation });
        return { fromCluster, topology };
      }
      return mayWait(key, hasReport)
        ? { fromCluster }
        : { fromCluster, topology: fromCluster };
    },
    forget: key => {
      waitingSince.delete(key);
      collector?.forget(key);
    },
  };
};
