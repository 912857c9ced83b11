import type { Request } from 'express';
import { z } from 'zod/v3';

import { GithubError } from '../host/GithubError';

/**
 * Reads a call's JSON body, or refuses as GitHub does, with 422 and the field's name.
 * @internal
 */
export const parseBody = <T extends z.ZodTypeAny>(
  schema: T,
  { body }: Request,
): z.output<T> => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0];
    throw new GithubError(
      422,
      `Validation Failed: '${path.join('.')}': ${message}`,
    );
  }
  return parsed.data;
};
