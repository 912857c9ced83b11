/* eslint-disable jest/no-export -- the one place that turns a table of cases into tests */
import type { DoctorRule, RuleResult, Seen } from '../../DoctorRule';

/** A case in which a rule fires: what it sees and what its only result has to say at least. */
export interface Firing extends Partial<RuleResult> {
  readonly seen: Seen;
}

/** The cases of one rule; the registry's test demands both kinds for every rule. */
export interface RuleCases {
  readonly fires: Readonly<Record<string, Firing>>;
  readonly quiet: Readonly<Record<string, Seen>>;
}

const isSentence = /^[A-Z][^]*\.$/;

/** Runs the cases of one rule; each text a rule writes has to be whole sentences without gaps. */
export const describeRule = (
  rule: DoctorRule,
  { fires, quiet }: RuleCases,
): void => {
  describe(`${rule.id} ${rule.name}`, () => {
    it.each(Object.entries(fires))('fires on %s', (_, { seen, ...said }) => {
      const results = rule.check(seen);

      expect(results).toEqual([expect.objectContaining(said)]);
      const [{ message, remedy }] = results;
      expect(message).toMatch(isSentence);
      expect(remedy).toMatch(isSentence);
      expect(JSON.stringify(results)).not.toMatch(
        /undefined|\[object|NaN|Infinity/,
      );
    });

    it.each(Object.entries(quiet))('is quiet on %s', (_, seen) => {
      expect(rule.check(seen)).toEqual([]);
    });
  });
};
