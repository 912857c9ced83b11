import type { z } from 'zod/v3';

import type { AwsRegion } from '../AwsRegion';
import { AwsError } from '../wire/AwsError';
import type { FormValue } from '../wire/parseQueryForm';

/** One call of the query API: takes the decoded form, gives the content of its `Result` element. @public */
export type QueryAction = (
  form: Readonly<Record<string, FormValue>>,
  region: AwsRegion,
) => object;

/**
 * Binds an action to the schema of its parameters; a form that does not fit is a `ValidationError` naming the parameter.
 * @public
 */
export function defineAction<TInput extends z.ZodTypeAny>(
  input: TInput,
  run: (input: z.output<TInput>, region: AwsRegion) => object,
): QueryAction {
  return (form, region) => {
    const parsed = input.safeParse(form);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new AwsError(
        'ValidationError',
        `${issue.message} (parameter '${issue.path.join('.')}')`,
      );
    }
    return run(parsed.data, region);
  };
}
