import { KubeDraft, KubeObject } from './KubeObject';

/** @internal */
export function withoutStatus(object: KubeObject): KubeObject {
  const { status, ...rest } = object;
  return status === undefined ? object : rest;
}

/** The object with another's status, or without one where that has none. @internal */
export function withStatusOf(
  object: KubeObject,
  other: KubeObject | KubeDraft,
): KubeObject {
  return other.status === undefined
    ? withoutStatus(object)
    : { ...object, status: other.status };
}
