import { REQUEST_HASH_ANNOTATION } from '../identity';
import type { ObjectMeta } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { elapsedSeconds } from './elapsed';
import type { RequestRecord, RequestState } from './RequestRecord';

const EXPIRY_SECONDS = 30 * 24 * 3600;

/** What a request writes: the objects that carry, or should carry, its hash. */
const requestedObjects = ({
  gateway,
  envoyProxy,
  policies,
  routes,
}: EdgeTopology): { readonly metadata: ObjectMeta }[] => [
  ...(gateway ? [gateway] : []),
  ...(envoyProxy ? [envoyProxy] : []),
  ...policies,
  ...routes,
];

const hashOf = ({ metadata }: { readonly metadata: ObjectMeta }) =>
  metadata.annotations[REQUEST_HASH_ANNOTATION];

/**
 * How much of a request runs, from the hash its objects carry. Objects without any hash are
 * somebody else's and count for nothing.
 * @internal
 */
export const appliedShare = (
  requestHash: string,
  topology: EdgeTopology,
): 'none' | 'some' | 'all' => {
  const hashes = requestedObjects(topology).flatMap(
    object => hashOf(object) ?? [],
  );
  const carrying = hashes.filter(hash => hash === requestHash).length;
  if (carrying === 0 || !topology.gateway) {
    return carrying === 0 ? 'none' : 'some';
  }
  return carrying === hashes.length ? 'all' : 'some';
};

/**
 * How far a request came: by what people did with it, else by what runs, else by whether it was
 * merged; it expires 30 days after it was made when nothing of it ever ran.
 * @public
 */
export const assessRequest = (
  record: RequestRecord,
  topology: EdgeTopology | undefined,
  now: Date,
): RequestState => {
  if (record.dismissedAt) {
    return 'dismissed';
  }
  const share = topology ? appliedShare(record.requestHash, topology) : 'none';
  if (share === 'all' || (record.appliedAt && share === 'none')) {
    return 'applied';
  }
  if (share === 'some') {
    return 'partlyApplied';
  }
  if (record.mergedAt) {
    return 'merged';
  }
  return elapsedSeconds(record.createdAt, now) > EXPIRY_SECONDS
    ? 'expired'
    : 'open';
};

/** The request that tells most about an edge now: the newest one still on its way or in force. @public */
export const currentRequest = (
  records: readonly RequestRecord[],
  topology: EdgeTopology | undefined,
  now: Date,
):
  | { readonly record: RequestRecord; readonly state: RequestState }
  | undefined =>
  records
    .map(record => ({ record, state: assessRequest(record, topology, now) }))
    .filter(({ state }) => state !== 'dismissed' && state !== 'expired')
    .sort(
      (a, b) =>
        Date.parse(b.record.createdAt) - Date.parse(a.record.createdAt) ||
        (a.record.requestHash < b.record.requestHash ? -1 : 1),
    )[0];
