import { ClusterObject, Meta } from '../objects/ClusterObject';

/** The one owner that looks after an object. @internal */
export function controllerOf({ ownerReferences }: Meta) {
  return ownerReferences?.find(({ controller }) => controller);
}

/** Says that an object is looked after by another. @internal */
export function ownerReference({ apiVersion, kind, metadata }: ClusterObject) {
  return {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid ?? '',
    controller: true,
    blockOwnerDeletion: true,
  };
}
