import type {
  AwsSnapshot,
  ClusterSnapshot,
  MergedReport,
} from '@tls-edge/backstage-plugin-edge-common';

import type { ObjectName } from '../../../api/Cluster';
import type { EdgeWorld } from './EdgeWorld';

/** What the product knows at one moment. */
export interface Seen {
  /** Undefined where there is no edge. */
  readonly report: MergedReport | undefined;
  readonly objects: ClusterSnapshot['objects'];
  readonly aws: AwsSnapshot;
}

type Labels = Readonly<Record<string, string>>;

/** How a recorded situation is brought about again. */
export interface Situation {
  /** The recording. */
  readonly name: string;
  /** The recordings whose manifests come first, where this one only goes on from there. */
  readonly after?: readonly string[];
  /** Namespaces that have a Service of their own beside that of `payments`, with their labels. */
  readonly services?: Readonly<Record<string, Labels>>;
  /** False where nothing gives Services their class. */
  readonly webhook?: false;
  /** What is done once the edge that was applied is in the state `from`, by default ready. */
  readonly change?: (
    world: EdgeWorld,
    later: readonly ObjectName[],
  ) => Promise<void>;
  readonly from?: MergedReport['state'];
  /** Names of manifests that are left to `change`. */
  readonly later?: readonly string[];
  /** Shows that a change has arrived that leaves the verdict as it was. */
  readonly isThere?: (seen: Seen) => boolean;
  /** Gives back what would stand in the way of the next situation. */
  readonly restore?: (world: EdgeWorld) => Promise<void>;
}
