import { InputError } from '@backstage/errors';

import { formatProblem, type Problem } from './Problem';

/** The one error of a request, with all that is wrong. @internal */
export const refusal = (problems: readonly Problem[]): InputError =>
  new InputError(
    `The edge request is refused: ${problems.map(formatProblem).join('; ')}`,
  );

/** @throws InputError when there is any problem. @internal */
export const refuseIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) {
    throw refusal(problems);
  }
};
