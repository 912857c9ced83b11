import type { Answers } from './fetchEach';
import type { Tier } from './Tier';

interface Aged<T> {
  readonly value: T | undefined;
  readonly answeredAt: number;
  /** Asked again before its time. */
  readonly isExpired: boolean;
  readonly tier?: Tier;
  /** Milliseconds from the answer before to this one, both asked in the same tier. */
  readonly lapMs?: number;
}

/**
 * The last answers to one question, each with its age.
 * @internal
 */
export interface AnswerStore<T> {
  readonly get: (key: string) => T | undefined;
  /** Whether AWS was asked and answered, be it that there is no such thing. */
  readonly has: (key: string) => boolean;
  /** Milliseconds since the answer; infinite where there is none. */
  readonly age: (key: string, now: number) => number;
  /** The same, infinite also where a new answer is wished for. */
  readonly dueAge: (key: string, now: number) => number;
  /** Longest time between the last two answers to one key of a tier, in milliseconds. */
  readonly sweepMs: (tier: Tier) => number | undefined;
  /** Keeps answers and gives the keys whose answer is new or another one than before. */
  readonly put: (
    answers: Answers<T>,
    now: number,
    tierOf?: (key: string) => Tier | undefined,
  ) => readonly string[];
  /** Makes answers due for a new question; until it comes they stay in use. */
  readonly expire: (keys: readonly string[]) => void;
  /** Drops answers to keys that nobody wants any more. */
  readonly keep: (wanted: ReadonlySet<string>) => void;
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

const longestLap = (
  answers: readonly Aged<unknown>[],
  tier: Tier,
): number | undefined =>
  answers
    .filter(answer => answer.tier === tier)
    .flatMap(({ lapMs }) => lapMs ?? [])
    .reduce<number | undefined>(
      (longest, lap) => Math.max(longest ?? 0, lap),
      undefined,
    );

/** @internal */
export const createAnswerStore = <T>(): AnswerStore<T> => {
  const answers = new Map<string, Aged<T>>();
  const age = (key: string, now: number) =>
    now - (answers.get(key)?.answeredAt ?? -Infinity);
  const write = (
    key: string,
    answer: Pick<Aged<T>, 'value' | 'answeredAt' | 'tier'>,
  ) => {
    const before = answers.get(key);
    const lapMs =
      before && before.tier === answer.tier
        ? answer.answeredAt - before.answeredAt
        : undefined;
    answers.set(key, { ...answer, isExpired: false, lapMs });
  };
  return {
    get: key => answers.get(key)?.value,
    has: key => answers.has(key),
    age,
    dueAge: (key, now) =>
      answers.get(key)?.isExpired ? Infinity : age(key, now),
    sweepMs: tier => longestLap([...answers.values()], tier),
    put: (fresh, now, tierOf = () => undefined) => {
      const changed = [...fresh.keys()].filter(
        key =>
          !answers.has(key) || !isSame(answers.get(key)?.value, fresh.get(key)),
      );
      fresh.forEach((value, key) =>
        write(key, { value, answeredAt: now, tier: tierOf(key) }),
      );
      return changed;
    },
    expire: keys =>
      keys.forEach(key => {
        const answer = answers.get(key);
        if (answer) answers.set(key, { ...answer, isExpired: true });
      }),
    keep: wanted =>
      [...answers.keys()]
        .filter(key => !wanted.has(key))
        .forEach(key => answers.delete(key)),
  };
};
