import { GATEWAY_REF } from '../../testUtils';
import type { DoctorRule, RuleResult } from '../DoctorRule';

/** A result on the Gateway, complete and short. */
export const aResult = (overrides: Partial<RuleResult> = {}): RuleResult => ({
  object: GATEWAY_REF,
  message: 'Clients get nothing, because of this.',
  remedy: 'Mend it.',
  ...overrides,
});

/** A rule that always finds one thing wrong. */
export const aRule = (
  id: string,
  overrides: Partial<DoctorRule> = {},
): DoctorRule => ({
  id,
  name: id.toLowerCase(),
  title: `Title of ${id}`,
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster'],
  reads: [],
  explains: [],
  docs: `Docs of ${id}.`,
  check: () => [aResult({ message: `${id} is wrong.` })],
  ...overrides,
});
