import type { EdgeId } from '../../identity';
import {
  readCluster,
  type AwsSnapshot,
  type ClusterSnapshot,
} from '../../snapshot';
import {
  findEdges,
  findTopology,
  indexCluster,
  type EdgeTopology,
} from '../../topology';

/** One packed recording, as `test/recordings/pack.mjs` writes it. */
export interface PackedRecording {
  readonly name: string;
  /** ISO 8601: a quarter of an hour after the last thing that happened. */
  readonly now: string;
  readonly expected: {
    readonly state: readonly string[];
    readonly firstBroken?: readonly string[];
    readonly causes?: readonly string[];
  };
  /** Raw Kubernetes objects, cut down to the fields that are read. */
  readonly objects: readonly unknown[];
  /** The manifests as they were applied. */
  readonly applied: readonly unknown[];
  readonly aws: AwsSnapshot;
  /** Which edge it is about and what could be read; folders of `record.mjs` tell. */
  readonly edge?: EdgeId;
  readonly parts?: ClusterSnapshot['parts'];
}

/** A recording as the product sees it. */
export interface Recording extends Pick<PackedRecording, 'name' | 'expected'> {
  readonly now: Date;
  /** The objects as Kubernetes would send them. */
  readonly raw: readonly unknown[];
  readonly cluster: ClusterSnapshot;
  readonly aws: AwsSnapshot;
  readonly applied: readonly unknown[];
  readonly topology: EdgeTopology;
}

/** Recordings hold one edge of interest; where there are two Gateways it is the one in payments. */
const pickEdge = (ids: readonly EdgeId[]): EdgeId => {
  const id = ids.find(({ namespace }) => namespace === 'payments') ?? ids[0];
  if (!id) {
    throw new Error('The recording holds no edge');
  }
  return id;
};

/** Reads a packed recording; Git and names are not configured. */
export const loadRecording = (packed: PackedRecording): Recording => {
  const all = readCluster(packed.objects, packed.edge?.cluster ?? 'lab');
  const cluster = { ...all, parts: packed.parts ?? all.parts };
  const index = indexCluster(cluster);
  const { aws, name, expected, applied } = packed;
  return {
    name,
    expected,
    applied,
    raw: packed.objects,
    cluster,
    aws,
    now: new Date(packed.now),
    topology: findTopology({
      id: packed.edge ?? pickEdge(findEdges(index)),
      index,
      aws,
    }),
  };
};
