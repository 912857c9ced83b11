import type { DoctorRule } from './DoctorRule';

/** The anchor of a rule in docs/rules.md: its id in small letters. @internal */
export const ruleAnchor = (id: string): string => id.toLowerCase();

/** Where a finding sends people who want to know more. @public */
export const ruleDocsLink = ({ id }: Pick<DoctorRule, 'id'>): string =>
  `docs/rules.md#${ruleAnchor(id)}`;
