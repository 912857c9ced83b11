import type { AnswerStore } from './AnswerStore';
import type { AwsAnswers } from './AwsAnswers';
import type { CollectedPart } from './createAwsParts';
import { chooseStale, demandFor, type WantingEdge } from './Demand';
import type { Answers } from './fetchEach';
import type { EdgeNeeds } from './findNeeds';
import type { Tier } from './Tier';

/** One look at an account for some edges. @internal */
export interface Round {
  readonly answers: AwsAnswers;
  readonly edges: readonly WantingEdge[];
  /** Whether answers that these edges do not want are dropped: only when they are all edges. */
  readonly isWhole: boolean;
  /** Asked before each call; what is left then waits for the next round. */
  readonly isInterrupted: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** @internal */
export interface QuestionOptions<T> {
  readonly part: CollectedPart;
  /** What changes by the minute, or what changes by the day. */
  readonly sort: 'state' | 'setting';
  readonly keys: keyof EdgeNeeds;
  readonly store: AnswerStore<T>;
  /** Keys that AWS takes in one call. */
  readonly batch: number;
  readonly ttlMs: (tier: Tier, key: string) => number;
  readonly fetch: (keys: readonly string[]) => Promise<Answers<T>>;
}

/** One sort of thing to ask AWS, and how long its answers stay good. @internal */
export interface Question
  extends Pick<QuestionOptions<unknown>, 'part' | 'sort' | 'keys' | 'ttlMs'>,
    Pick<AnswerStore<unknown>, 'has' | 'age' | 'sweepMs'> {
  /**
   * Asks about the keys that are stale; every call's answers are kept at once, so that a refusal
   * takes nothing away from the calls before it. Gives whether it came to the end.
   */
  readonly ask: (
    round: Round,
    /** Told after each call which keys have another answer now. */
    note: (changed: readonly string[]) => void,
  ) => Promise<boolean>;
}

const inBatches = (keys: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );

/** @internal */
export const createQuestion = <T>(options: QuestionOptions<T>): Question => {
  const { part, sort, keys, store, ttlMs, fetch } = options;
  const { has, age, sweepMs } = store;
  return {
    ...{ part, sort, keys, ttlMs, has, age, sweepMs },
    ask: async (round, note) => {
      const { edges, answers, now, isInterrupted } = round;
      const demand = demandFor(keys, edges, answers);
      if (round.isWhole) store.keep(new Set(demand.keys()));
      const stale = chooseStale(demand, key => store.dueAge(key, now()), ttlMs);
      for (const batch of inBatches(stale, options.batch)) {
        if (isInterrupted()) return false;
        const fresh = await fetch(batch);
        note(store.put(fresh, now(), key => demand.get(key)));
      }
      return true;
    },
  };
};
