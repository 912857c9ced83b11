import type { ZodIssue } from 'zod/v3';

import { formatPath, type Problem } from './Problem';
import { isRecord } from './schema/isRecord';
import { suggestName } from './suggestName';

type Path = readonly (string | number)[];

const step = (value: unknown, part: string | number): unknown => {
  if (Array.isArray(value)) {
    return value[Number(part)];
  }
  return isRecord(value) ? value[part] : undefined;
};

/**
 * The way to what was written: the schema speaks of the normal form, while a short form has
 * `path: /api` for `path.value`, and `service` for `backends[0].service`.
 */
const writtenPath = (input: unknown, path: Path): Path => {
  const [part, ...rest] = path;
  if (part === undefined || (!isRecord(input) && !Array.isArray(input))) {
    return [];
  }
  if (step(input, part) !== undefined || Array.isArray(input)) {
    return [part, ...writtenPath(step(input, part), rest)];
  }
  const skipped = rest.findIndex(later => step(input, later) !== undefined);
  return skipped < 0 ? path : writtenPath(input, rest.slice(skipped));
};

const problemAt = (input: unknown, path: Path, allowed: string): Problem => {
  const written = writtenPath(input, path);
  return {
    field: formatPath(written),
    value: written.reduce<unknown>(step, input),
    allowed,
  };
};

/**
 * Turns the schema's issues into problems that name what was written.
 * @internal
 */
export const explainIssues = (
  issues: readonly ZodIssue[],
  input: unknown,
  known: readonly string[],
): Problem[] =>
  issues.flatMap(issue => {
    if (issue.code !== 'unrecognized_keys') {
      return [problemAt(input, issue.path, issue.message)];
    }
    return issue.keys.map(key => {
      const near = suggestName(key, known);
      return problemAt(
        input,
        [...issue.path, key],
        near ? `no such field; did you mean ${near}?` : 'no such field',
      );
    });
  });
