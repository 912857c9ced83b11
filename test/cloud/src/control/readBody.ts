import type { z } from 'zod/v3';

import { ControlError } from './ControlError';

/**
 * Checks the body of a request.
 * @throws ControlError 400 naming the field, the value and what is allowed
 * @public
 */
export function readBody<TSchema extends z.ZodTypeAny>(
  schema: TSchema,
  body: unknown,
): z.output<TSchema> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) {
    return parsed.data;
  }
  const [{ path, message }] = parsed.error.issues;
  const field = path.join('.') || 'body';
  throw new ControlError(400, `Field '${field}': ${message}`);
}
