import { InputError } from '@backstage/errors';

import {
  explainIssues,
  formatProblem,
  type Problem,
  requestFieldNames,
} from '../request';
import { crossChecks } from './crossChecks';
import { edgeConfigSchema, type EdgeConfig } from './EdgeConfig';
import { hideSecrets } from './hideSecrets';

const withFullKey = (problem: Problem): Problem => ({
  ...problem,
  field: problem.field === '' ? 'edge' : `edge.${problem.field}`,
});

const refusal = (problems: readonly Problem[]): InputError =>
  new InputError(
    `Configuration is wrong: ${problems
      .map(hideSecrets)
      .map(withFullKey)
      .map(formatProblem)
      .join('; ')}`,
  );

/**
 * Reads the plain object under `edge:` of app-config.
 *
 * @throws InputError once, naming each wrong key in full (`edge.clusters[1].name`), its value
 * and what is allowed. Values that may be secret are not shown.
 * @public
 */
export const parseEdgeConfig = (raw: unknown): EdgeConfig => {
  const parsed = edgeConfigSchema.safeParse(raw ?? {});
  if (!parsed.success) {
    throw refusal(
      explainIssues(
        parsed.error.issues,
        raw,
        requestFieldNames(edgeConfigSchema),
      ),
    );
  }
  const problems = crossChecks(parsed.data);
  if (problems.length > 0) {
    throw refusal(problems);
  }
  return parsed.data;
};
