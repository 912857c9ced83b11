import type { Answers } from './fetchEach';

interface Aged<T> {
  readonly value: T | undefined;
  readonly at: number;
  /** Unlike `at`, unmoved by a wish for a new answer. */
  readonly answeredAt: number;
  /** Milliseconds from the answer before to this one. */
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
  /** Longest time between the last two answers to one key, in milliseconds. */
  readonly sweepMs: () => number | undefined;
  /** Keeps answers and gives the keys whose answer is new or another one than before. */
  readonly put: (answers: Answers<T>, now: number) => readonly string[];
  /** Makes answers due for a new question; until it comes they stay in use. */
  readonly expire: (keys: readonly string[]) => void;
  /** Drops answers to keys that nobody wants any more. */
  readonly keep: (wanted: ReadonlySet<string>) => void;
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** @internal */
export const createAnswerStore = <T>(): AnswerStore<T> => {
  const answers = new Map<string, Aged<T>>();
  const keep = (key: string, value: T | undefined, now: number) => {
    const before = answers.get(key);
    const lapMs = before && now - before.answeredAt;
    answers.set(key, { value, at: now, answeredAt: now, lapMs });
  };
  return {
    get: key => answers.get(key)?.value,
    has: key => answers.has(key),
    age: (key, now) => now - (answers.get(key)?.at ?? -Infinity),
    sweepMs: () => {
      const laps = [...answers.values()].flatMap(({ lapMs }) => lapMs ?? []);
      return laps.length > 0
        ? laps.reduce((longest, lap) => Math.max(longest, lap))
        : undefined;
    },
    put: (fresh, now) => {
      const changed = [...fresh.keys()].filter(
        key =>
          !answers.has(key) || !isSame(answers.get(key)?.value, fresh.get(key)),
      );
      fresh.forEach((value, key) => keep(key, value, now));
      return changed;
    },
    expire: keys =>
      keys.forEach(key => {
        const answer = answers.get(key);
        if (answer) answers.set(key, { ...answer, at: -Infinity });
      }),
    keep: wanted =>
      [...answers.keys()]
        .filter(key => !wanted.has(key))
        .forEach(key => answers.delete(key)),
  };
};
