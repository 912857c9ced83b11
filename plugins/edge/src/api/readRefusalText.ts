import { isError } from '@backstage/errors';

/** Answers in which the backend says what is wrong with the question. */
const ABOUT_THE_QUESTION: readonly unknown[] = [400, 403, 404, 409];

/**
 * The backend's own sentence when it refused what was asked for, else `undefined`: a failure of
 * another kind has nothing to tell a person about the request.
 * @internal
 */
export const readRefusalText = (error: unknown): string | undefined => {
  if (!isError(error) || error.name !== 'ResponseError') return undefined;
  if (!ABOUT_THE_QUESTION.includes(error.statusCode)) return undefined;
  return isError(error.cause) ? error.cause.message : undefined;
};
