import { InputError } from '@backstage/errors';
import type { z } from 'zod/v3';

/**
 * Reads what a caller sent.
 * @throws InputError that names every wrong field
 * @internal
 */
export const parseInput = <T extends z.ZodTypeAny>(
  schema: T,
  input: unknown,
  what: 'query' | 'body' | 'path',
): z.output<T> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    [...path, message].join(' '),
  );
  throw new InputError(`The ${what} is wrong: ${problems.join('; ')}`);
};
