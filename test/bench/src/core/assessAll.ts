import {
  findEdges,
  findTopology,
  indexCluster,
  readCluster,
  reportEdge,
  type ClusterIndex,
  type EdgeId,
  type MergedReport,
} from '@tls-edge/backstage-plugin-edge-common';

import type { RecordedEdge } from './recordedEdge';

/** What one look at an edge needs. @internal */
export interface Look {
  readonly id: EdgeId;
  readonly index: ClusterIndex;
  readonly from: RecordedEdge;
}

/** Topology, hops, all rules and the merged report of one edge. @internal */
export const assessOne = ({ id, index, from }: Look): MergedReport =>
  reportEdge({
    topology: findTopology({ id, index, aws: from.aws }),
    requests: [],
    ownership: { entityRefs: [] },
    now: new Date(from.now),
  });

/** Narrows raw objects and indexes them. @internal */
export const indexObjects = (from: RecordedEdge): ClusterIndex =>
  indexCluster(readCluster(from.objects, 'lab'));

/** All edges from raw Kubernetes objects to reports. @internal */
export const assessAll = (from: RecordedEdge): readonly MergedReport[] => {
  const index = indexObjects(from);
  return findEdges(index).map(id => assessOne({ id, index, from }));
};
