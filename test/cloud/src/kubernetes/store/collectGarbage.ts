import { KubeObject } from '../object/KubeObject';
import { Resource } from '../resources/Resource';
import { ObjectStore } from './ObjectStore';

/** What has to go after an object: dependents whose owners are all gone, a namespace's contents. @internal */
export function dependentsOf(
  store: ObjectStore,
  removed: KubeObject,
): readonly (readonly [Resource, KubeObject])[] {
  const uids = new Set<string>();
  const owned: (readonly [Resource, KubeObject])[] = [];
  for (const entry of store.everything()) {
    uids.add(entry[1].metadata.uid);
    if (
      entry[1].metadata.ownerReferences?.some(
        owner => owner.uid === removed.metadata.uid,
      )
    ) {
      owned.push(entry);
    }
  }
  return owned.filter(([, object]) =>
    object.metadata.ownerReferences?.every(owner => !uids.has(owner.uid)),
  );
}

/** Everything that lives in a namespace. @internal */
export function contentsOf(
  store: ObjectStore,
  namespace: string,
): readonly (readonly [Resource, KubeObject])[] {
  return [...store.everything()].filter(
    ([, object]) => object.metadata.namespace === namespace,
  );
}
