import { InputError } from '@backstage/errors';

import { formatProblem, type Problem } from './Problem';

/**
 * The one error of a request, with all that is wrong, each sentence once: length and signs of
 * one text may be refused with the same words.
 * @internal
 */
export const refusal = (problems: readonly Problem[]): InputError =>
  new InputError(
    `The edge request is refused: ${[
      ...new Set(problems.map(formatProblem)),
    ].join('; ')}`,
  );

/** @throws InputError when there is any problem. @internal */
export const refuseIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) {
    throw refusal(problems);
  }
};
