import { JsonObject, asObject, isJsonObject } from '../object/json';

/** JSON Merge Patch (RFC 7396): null removes, lists are replaced. @internal */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const result: Record<string, unknown> = { ...asObject(target) };
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[field];
    } else {
      result[field] = mergePatch(result[field], value);
    }
  }
  return result satisfies JsonObject;
}
