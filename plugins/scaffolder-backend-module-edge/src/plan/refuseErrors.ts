import { InputError } from '@backstage/errors';
import type { EdgePolicy } from '@tls-edge/backstage-plugin-edge-common';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * Stops a run for errors that nobody may or wants to override.
 * @throws InputError with every such finding and its remedy
 * @internal
 */
export const refuseErrors = (
  findings: readonly Finding[],
  override: readonly string[],
  { overridableRules }: Pick<EdgePolicy, 'overridableRules'>,
): void => {
  const forbidden = override.filter(rule => !overridableRules.includes(rule));
  if (forbidden.length > 0) {
    throw new InputError(
      `override is "${forbidden.join(', ')}"; allowed: ${
        overridableRules.join(', ') || 'no rule'
      }`,
    );
  }
  const errors = findings.filter(
    ({ severity, ruleId }) =>
      severity === 'error' && !override.includes(ruleId),
  );
  if (errors.length > 0) {
    const sentences = errors.map(
      ({ ruleId, message, remedy }) => `${ruleId}: ${message} ${remedy}`,
    );
    throw new InputError(
      `The manifests would not work. ${sentences.join(' ')}`,
    );
  }
};
