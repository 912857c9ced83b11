import { asObject, asText } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { Resource } from '../resources/Resource';
import { timestamp } from '../object/timestamp';

/** @internal */
export type Deletion =
  | { readonly outcome: 'removed' }
  | { readonly outcome: 'marked'; readonly object: KubeObject };

/** How long a pod gets, in seconds; a pod that is on no node needs no one to stop it. */
function gracePeriod(
  resource: Resource,
  stored: KubeObject,
  asked: number | undefined,
): number {
  const spec = asObject(stored.spec);
  if (resource.kind !== 'Pod' || !asText(spec.nodeName)) {
    return 0;
  }
  return asked ?? Number(spec.terminationGracePeriodSeconds ?? 30);
}

/**
 * What a delete does: objects with finalizers, and pods on a node, are marked and stay until
 * the last finalizer is gone, or the node has stopped the pod and deletes it without grace.
 * @internal
 */
export function deletionOf(
  resource: Resource,
  stored: KubeObject,
  options: { now: Date; gracePeriodSeconds?: number },
): Deletion {
  const grace = gracePeriod(resource, stored, options.gracePeriodSeconds);
  const { deletionTimestamp, finalizers = [], generation } = stored.metadata;
  if (grace === 0 && finalizers.length === 0) {
    return { outcome: 'removed' };
  }
  if (deletionTimestamp) {
    return { outcome: 'marked', object: stored };
  }
  const end = new Date(options.now.getTime() + grace * 1_000);
  const metadata = {
    ...stored.metadata,
    deletionTimestamp: timestamp(end),
    deletionGracePeriodSeconds: grace,
    ...(generation === undefined ? {} : { generation: generation + 1 }),
  };
  return { outcome: 'marked', object: { ...stored, metadata } };
}

/** Whether an update took the last finalizer off an object that waits to go. @internal */
export function isReleased(object: KubeObject): boolean {
  const {
    deletionTimestamp,
    deletionGracePeriodSeconds,
    finalizers = [],
  } = object.metadata;
  return (
    deletionTimestamp !== undefined &&
    !deletionGracePeriodSeconds &&
    finalizers.length === 0
  );
}
