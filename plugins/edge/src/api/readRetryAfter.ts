import { isError } from '@backstage/errors';

/** Waits when the backend names no time. */
const USUAL_WAIT = 30;

const headerOf = (response: unknown): unknown =>
  typeof response === 'object' &&
  response !== null &&
  'headers' in response &&
  response.headers instanceof Headers
    ? response.headers.get('retry-after')
    : undefined;

/**
 * Seconds to wait when an answer said that it is too soon (429), else `undefined`.
 * @internal
 */
export const readRetryAfter = (error: unknown): number | undefined => {
  if (!isError(error) || error.name !== 'ResponseError') return undefined;
  if (error.statusCode !== 429) return undefined;
  const seconds = Number(headerOf(error.response) ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : USUAL_WAIT;
};
