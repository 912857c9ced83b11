/* eslint-disable jest/no-export -- the one place that turns a table of cases into tests */
import type { DoctorRule, RuleResult, Seen } from '../../DoctorRule';

/** A case in which a rule fires: what it sees and what its only result has to say at least. */
export interface Firing extends Partial<RuleResult> {
  readonly seen: Seen;
}

/** A case in which a rule cannot judge the edge, and what it says then. */
export interface Unable {
  readonly seen: Seen;
  readonly reason: string;
}

/** The cases of one rule; the registry's test demands the first two kinds for every rule. */
export interface RuleCases {
  readonly fires: Readonly<Record<string, Firing>>;
  readonly quiet: Readonly<Record<string, Seen>>;
  readonly unable?: Readonly<Record<string, Unable>>;
}

const isSentence = /^[A-Z][^]*\.$/;

/** Runs the cases of one rule; each text a rule writes has to be whole sentences without gaps. */
export const describeRule = (
  rule: DoctorRule,
  { fires, quiet, unable = {} }: RuleCases,
): void => {
  describe(`${rule.id} ${rule.name}`, () => {
    it.each(Object.entries(fires))('fires on %s', (_, { seen, ...said }) => {
      expect(rule.cannotTell?.(seen)).toBeUndefined();
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
      expect(rule.cannotTell?.(seen)).toBeUndefined();
      expect(rule.check(seen)).toEqual([]);
    });

    if (Object.keys(unable).length > 0) {
      it.each(Object.entries(unable))(
        'cannot tell of %s',
        (_, { seen, reason }) => {
          expect(rule.cannotTell?.(seen)).toBe(reason);
        },
      );
    }
  });
};
