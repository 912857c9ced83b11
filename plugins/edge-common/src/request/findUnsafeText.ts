import { formatPath, type Problem } from './Problem';
import { isRecord } from './schema/isRecord';

/** Control and bidirectional signs, `$` and `{{`: Flux, kustomize and the scaffolder act on them. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff$]|\{\{|\}\}/;

/**
 * Looks through every key and value, known field or not.
 * @internal
 */
export const findUnsafeText = (
  value: unknown,
  path: readonly (string | number)[] = [],
): Problem[] => {
  if (typeof value === 'string') {
    return UNSAFE.test(value)
      ? [
          {
            field: formatPath(path),
            value,
            allowed: 'text without $, {{, }}, control and bidirectional signs',
          },
        ]
      : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      findUnsafeText(item, [...path, index]),
    );
  }
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, item]) => [
        ...findUnsafeText(key, [...path, key]),
        ...findUnsafeText(item, [...path, key]),
      ])
    : [];
};
