import { asObject, isJsonObject } from '../object/json';
import { mergeLists } from './mergeLists';

/**
 * Strategic merge patch as far as clients here use it: lists with known keys are merged item
 * by item; `$patch` directives are not read.
 * @internal
 */
export function strategicMergePatch(target: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const result: Record<string, unknown> = { ...asObject(target) };
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[field];
    } else if (Array.isArray(value)) {
      result[field] = mergeLists(
        field,
        result[field],
        value,
        strategicMergePatch,
      );
    } else {
      result[field] = strategicMergePatch(result[field], value);
    }
  }
  return result;
}
