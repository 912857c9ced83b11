import type { ErrorRequestHandler } from 'express';

import { ControlError } from '../ControlError';

interface HttpFailure {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

// Errors of the body parser carry a status of their own.
function failureOf(error: unknown): HttpFailure {
  if (error instanceof ControlError) {
    return error;
  }
  const { name, message } =
    error instanceof Error ? error : new Error(String(error));
  const isBadBody = error instanceof SyntaxError && 'body' in error;
  return { status: isBadBody ? 400 : 500, name, message };
}

/** Every failure as `{ error: { name, message } }`. @public */
export const answerError: ErrorRequestHandler = (error, _, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, name, message } = failureOf(error);
  response.status(status).json({ error: { name, message } });
};
