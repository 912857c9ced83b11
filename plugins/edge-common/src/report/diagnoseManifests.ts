import { diagnose } from '../doctor';
import type { EdgeId } from '../identity';
import { manifestSnapshot, readReferenceGrant } from '../snapshot';
import { findTopology, indexCluster } from '../topology';
import type { Finding } from './EdgeReport';

/** Manifests of one edge that run nowhere yet. @public */
export interface ManifestsToDiagnose {
  readonly id: EdgeId;
  readonly manifests: readonly { readonly object: unknown }[];
  readonly now: Date;
}

/**
 * What the doctor says about manifests before they are applied, worst first: the rules of the
 * live page, over the same objects without a status.
 * @public
 */
export const diagnoseManifests = ({
  id,
  manifests,
  now,
}: ManifestsToDiagnose): readonly Finding[] => {
  const objects = manifests.map(({ object }) => object);
  const index = indexCluster(manifestSnapshot(objects, id.cluster));
  const topology = findTopology({ id, index });
  const grants = objects.flatMap(raw => readReferenceGrant(raw) ?? []);
  return diagnose({ topology, live: false, now, grants }).findings;
};
