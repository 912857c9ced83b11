import type { PartState } from '@tls-edge/backstage-plugin-edge-common';

import { createTokenBucket } from '../aws/TokenBucket';
import type { Clock } from '../clock/Clock';
import type { SourceCounts } from '../cluster/ClusterWatcher';
import { askInTurns } from './askInTurns';
import { createLookupBook, type LookupFailure } from './LookupBook';
import { lookupState } from './lookupState';

/**
 * Keeps the answers to questions that edges have outside of clusters and accounts. Each question
 * is asked once at a time, however many edges and viewers there are.
 * @internal
 */
export interface Lookups<Q, T> {
  /** Replaces what an edge wants to know; what is new is asked at once. */
  readonly want: (edge: string, questions: readonly Q[]) => void;
  readonly forget: (edge: string) => void;
  /** Has everything the edge wants asked again, at once. */
  readonly refresh: (edge: string) => void;
  /** Whether everything the edge wants was answered or has failed. */
  readonly isAnswered: (edge: string) => boolean;
  /** The last answers to the edge's questions, older ones of those that fail now included. */
  readonly answers: (edge: string) => readonly T[];
  /** What is known of the edge's questions together. */
  readonly state: (edge: string) => PartState;
  readonly counts: () => SourceCounts;
  /** Asks what is due until `signal` is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** @internal */
export interface LookupsOptions<Q, T> {
  /** Of the gap where questions fail: `resolver`. */
  readonly source: string;
  /** `names` */
  readonly part: string;
  readonly clock: Clock;
  /** Milliseconds after which an answer is asked for again. */
  readonly ttlMs: number;
  /** Pause between two looks at what is due, in milliseconds. */
  readonly roundMs: number;
  /** Questions that may be under way together. */
  readonly atOnce: number;
  readonly perSecond: number;
  readonly keyOf: (question: Q) => string;
  /** Rejects where there is no answer; a proof that there is nothing is an answer. */
  readonly ask: (question: Q) => Promise<T>;
  readonly readFailure: (error: unknown, question: Q) => LookupFailure;
  /** Keys of edges to which something else is answered now. */
  readonly onChange: (edges: readonly string[]) => void;
}

/** A question that failed is asked again after this time, if its answer would be good for longer. */
const RETRY_MS = 10_000;

/** @internal */
export const createLookups = <Q, T>(
  options: LookupsOptions<Q, T>,
): Lookups<Q, T> => {
  const { clock, ttlMs } = options;
  const book = createLookupBook<Q, T>(options.keyOf);
  const rate = { capacity: options.perSecond, perSecond: options.perSecond };
  const bucket = createTokenBucket(clock, 1, undefined, rate);
  const startedMs = clock.now().getTime();
  let counts: SourceCounts = { calls: 0, throttled: 0 };
  let hasNews = false;
  let wake = () => {};

  const dueAtMs = (question: Q): number => {
    const heard = book.heard(question);
    if (!heard) return -Infinity;
    return heard.askedMs + (heard.failure ? Math.min(RETRY_MS, ttlMs) : ttlMs);
  };

  const ask = async (question: Q) => {
    await bucket.take();
    const before = book.heard(question);
    const askedMs = clock.now().getTime();
    counts = { ...counts, calls: counts.calls + 1 };
    const heard = await options.ask(question).then(
      value => {
        const answeredAt = clock.now();
        counts = { ...counts, observedAt: answeredAt.toISOString() };
        return { askedMs, answer: { value, atMs: answeredAt.getTime() } };
      },
      (error: unknown) => ({
        askedMs,
        answer: before?.answer,
        failure: {
          ...options.readFailure(error, question),
          sinceMs: before?.failure?.sinceMs ?? askedMs,
        },
      }),
    );
    if (book.note(question, heard)) options.onChange(book.edgesOf(question));
  };

  const due = () => {
    const now = clock.now().getTime();
    return book
      .wanted()
      .map(question => ({ question, dueMs: dueAtMs(question) }))
      .filter(({ dueMs }) => dueMs <= now)
      .sort((one, other) => (one.dueMs < other.dueMs ? -1 : 1))
      .map(({ question }) => question);
  };

  const rest = async (signal: AbortSignal) => {
    const woken = new Promise<void>(resolve => {
      wake = resolve;
    });
    await Promise.race([clock.sleep(options.roundMs, signal), woken]);
  };

  const askSoon = () => {
    hasNews = true;
    wake();
  };

  return {
    want: (edge, questions) => {
      if (book.want(edge, questions)) askSoon();
    },
    forget: book.forget,
    refresh: edge => {
      book.expire(edge);
      askSoon();
    },
    isAnswered: edge =>
      book
        .questionsOf(edge)
        .every(question => book.heard(question) !== undefined),
    answers: edge =>
      book.questionsOf(edge).flatMap(question => {
        const answer = book.heard(question)?.answer;
        return answer ? [answer.value] : [];
      }),
    state: edge =>
      lookupState({
        ...options,
        startedMs,
        heard: book.questionsOf(edge).map(book.heard),
      }),
    counts: () => counts,
    run: async signal => {
      const isInterrupted = () => hasNews || signal.aborted;
      while (!signal.aborted) {
        hasNews = false;
        await askInTurns({
          ...{ questions: due(), atOnce: options.atOnce },
          ...{ ask, isInterrupted },
        });
        if (!hasNews) await rest(signal);
      }
    },
  };
};
