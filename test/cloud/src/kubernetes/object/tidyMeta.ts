import { KubeMeta } from './KubeObject';

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length === 0)
  );
}

/** Metadata without empty maps and lists: the API does not serve them. @internal */
export function tidyMeta(meta: KubeMeta): KubeMeta {
  const { name, uid, resourceVersion, creationTimestamp, ...rest } = meta;
  const kept = Object.entries(rest).filter(([, value]) => !isEmpty(value));
  return {
    ...Object.fromEntries(kept),
    name,
    uid,
    resourceVersion,
    creationTimestamp,
  };
}
