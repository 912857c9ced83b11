import type { AnswerStore } from './AnswerStore';
import { chooseStale, demandFor, type Demand } from './Demand';
import type { Answers } from './fetchEach';
import type { EdgeNeeds } from './findNeeds';
import type { RoundOptions } from './RoundOptions';

/** One sort of thing to ask AWS, and how long its answers stay good. @internal */
export interface Question<T> {
  readonly keys: keyof EdgeNeeds;
  readonly store: AnswerStore<T>;
  readonly ttlMs: (isHot: boolean, key: string) => number;
  readonly fetch: (keys: readonly string[]) => Promise<Answers<T>>;
}

/**
 * Asks a question about the keys that are stale, and notes which answers are other ones now.
 * @internal
 */
export const createAsk =
  ({ edges, answers, now, isWhole }: RoundOptions, changed: Set<string>) =>
  async <T>({ keys, store, ttlMs, fetch }: Question<T>): Promise<void> => {
    const demand: Demand = demandFor(keys, edges, answers);
    if (isWhole) store.keep(new Set(demand.keys()));
    const stale = chooseStale(demand, key => store.age(key, now()), ttlMs);
    if (stale.length === 0) return;
    store.put(await fetch(stale), now()).forEach(key => changed.add(key));
  };

/** @internal */
export type Ask = ReturnType<typeof createAsk>;
