import type { Hop } from '../../hops';
import type { ObjectMeta } from '../../snapshot';
import {
  aClusterSnapshot,
  aManagedService,
  aMeta,
  anAwsSnapshot,
  aTopology,
  NOW,
} from '../../testUtils';
import { findTopology, indexCluster, type EdgeTopology } from '../../topology';
import type { HopReport } from '../EdgeReport';
import type { MergedReport } from '../MergedReport';
import { reportEdge } from '../reportEdge';

const reportOf = (topology: EdgeTopology): MergedReport =>
  reportEdge({
    topology,
    requests: [],
    ownership: { entityRefs: [] },
    now: NOW,
  });

/** The report of the builders' edge, changed as told. */
export const reported = (overrides: Partial<EdgeTopology>): MergedReport =>
  reportOf(aTopology(overrides));

/** The report of an edge that has to be found in its snapshots first. */
export const found = (edge: EdgeTopology): MergedReport =>
  reportOf(
    findTopology({
      id: edge.id,
      index: indexCluster(aClusterSnapshot(edge)),
      aws: anAwsSnapshot(edge),
    }),
  );

/** One hop of a report. */
export const hopOf = (
  { hops }: MergedReport,
  hop: Hop,
): HopReport | undefined => hops.find(one => one.hop === hop);

/** Metadata of the managed Service, changed as told. */
export const serviceMeta = (overrides: Partial<ObjectMeta>): ObjectMeta =>
  aMeta({ ...aManagedService().metadata, ...overrides });
