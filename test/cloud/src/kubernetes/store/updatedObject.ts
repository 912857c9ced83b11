import { isDeepStrictEqual } from 'node:util';
import { conflict, invalid } from '../errors/ApiError';
import { forbidden } from '../validation/causes';
import { KubeDraft, KubeMeta, KubeObject } from '../object/KubeObject';
import { withStatusOf, withoutStatus } from '../object/status';
import { tidyMeta } from '../object/tidyMeta';
import { Resource } from '../resources/Resource';

function requireNewest(
  resource: Resource,
  stored: KubeObject,
  draft: KubeDraft,
): void {
  const { name, resourceVersion } = stored.metadata;
  const sent = draft.metadata.resourceVersion;
  if (sent && sent !== resourceVersion) {
    throw conflict(resource, name);
  }
  if (draft.metadata.uid && draft.metadata.uid !== stored.metadata.uid) {
    throw conflict(resource, name);
  }
}

/** Metadata of an update: what clients own from the draft, the rest as it was. */
function mergeMeta(
  resource: Resource,
  stored: KubeObject,
  draft: KubeDraft,
): KubeMeta {
  const { labels, annotations, finalizers, ownerReferences, managedFields } =
    draft.metadata;
  const before = stored.metadata.finalizers ?? [];
  const added = finalizers?.filter(finalizer => !before.includes(finalizer));
  if (stored.metadata.deletionTimestamp && added?.length) {
    const names = added.map(name => JSON.stringify(name)).join(', ');
    const cause = forbidden(
      'metadata.finalizers',
      `no new finalizers can be added if the object is being deleted, found new finalizers []string{${names}}`,
    );
    // Metadata of custom objects is looked at twice.
    const causes = resource.custom ? [cause, cause] : [cause];
    throw invalid(resource, stored.metadata.name, causes);
  }
  return tidyMeta({
    ...stored.metadata,
    labels,
    annotations,
    finalizers,
    ownerReferences,
    managedFields: managedFields ?? stored.metadata.managedFields,
  });
}

function specChanged(before: KubeObject, after: KubeObject): boolean {
  const bare = (object: KubeObject) => ({
    ...withoutStatus(object),
    metadata: undefined,
  });
  return !isDeepStrictEqual(bare(before), bare(after));
}

/** The same but for `managedFields`, which alone is no change to anyone. */
function sameObject(before: KubeObject, after: KubeObject): boolean {
  const bare = (object: KubeObject) => ({
    ...object,
    metadata: tidyMeta({ ...object.metadata, managedFields: undefined }),
  });
  return isDeepStrictEqual(bare(before), bare(after));
}

/**
 * What an update of the main resource makes of a stored object; the stored object itself where
 * nothing changes, so that no event is sent.
 * @throws ApiError 409 where the draft is older than what is stored
 * @internal
 */
export function updatedObject(
  resource: Resource,
  stored: KubeObject,
  draft: KubeDraft,
): KubeObject {
  requireNewest(resource, stored, draft);
  const written = { ...draft, metadata: mergeMeta(resource, stored, draft) };
  const next = resource.statusSubresource
    ? withStatusOf(written, stored)
    : written;
  if (resource.generations && specChanged(stored, next)) {
    const generation = (stored.metadata.generation ?? 0) + 1;
    return { ...next, metadata: { ...next.metadata, generation } };
  }
  return sameObject(stored, next) ? stored : next;
}

/** The same for `/status`: only the status is taken from the draft. @internal */
export function updatedStatus(
  resource: Resource,
  stored: KubeObject,
  draft: KubeDraft,
): KubeObject {
  requireNewest(resource, stored, draft);
  const next = withStatusOf(stored, draft);
  return sameObject(stored, next) ? stored : next;
}
