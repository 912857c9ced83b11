import { isError } from '@backstage/errors';

const REFUSALS: readonly unknown[] = [401, 403, 404];

/**
 * Whether the backend will not say: the caller may not read, or nothing is there. Both look the
 * same on a page, so that a refusal gives no edge away.
 * @internal
 */
export const isRefusal = (error: unknown): boolean =>
  isError(error) &&
  error.name === 'ResponseError' &&
  REFUSALS.includes(error.statusCode);
