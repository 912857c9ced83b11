import type { AwsAnswers } from './AwsAnswers';
import type { Question } from './createQuestion';
import type { WantingEdge } from './Demand';
import { findNeeds } from './findNeeds';
import type { Tier } from './Tier';
import { oldAfterMs } from './ttl';

/**
 * How old the answers are that an edge stands on, at one moment.
 * @internal
 */
export interface AgeReader {
  /** Milliseconds since the oldest answer; infinite where one is missing, 0 where none is needed. */
  readonly oldestMs: (
    edge: WantingEdge,
    asked: (question: Question) => boolean,
  ) => number;
  /** Whether one of the answers missed its time by more than a slow sweep explains. */
  readonly isOld: (
    edge: WantingEdge,
    asked: (question: Question) => boolean,
  ) => boolean;
  /** Longest measured sweep of a tier over its load balancers, in milliseconds. */
  readonly sweepMs: (tier: Tier) => number | undefined;
}

/** @internal */
export interface AgeReaderOptions {
  readonly questions: readonly Question[];
  readonly answers: AwsAnswers;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

const longest = (values: readonly number[]): number | undefined =>
  values.length > 0
    ? values.reduce((one, other) => Math.max(one, other))
    : undefined;

/** Each sweep is gone through once, however many edges are looked at. */
const rememberSweeps = () => {
  const sweeps = new Map<Question, Map<Tier, number | undefined>>();
  return (question: Question, tier: Tier) => {
    const known = sweeps.get(question) ?? new Map<Tier, number | undefined>();
    sweeps.set(question, known);
    if (!known.has(tier)) known.set(tier, question.sweepMs(tier));
    return known.get(tier);
  };
};

/** @internal */
export const createAgeReader = (options: AgeReaderOptions): AgeReader => {
  const { questions, answers, nowMs } = options;
  const sweepOf = rememberSweeps();
  const agesOf = (edge: WantingEdge, asked: (one: Question) => boolean) => {
    const needs = findNeeds(edge.wants, answers);
    return questions.filter(asked).flatMap(question =>
      needs[question.keys].map(key => ({
        ageMs: question.age(key, nowMs),
        oldMs: oldAfterMs(
          question.ttlMs(edge.tier, key),
          sweepOf(question, edge.tier),
        ),
      })),
    );
  };
  return {
    oldestMs: (edge, asked) =>
      longest(agesOf(edge, asked).map(({ ageMs }) => ageMs)) ?? 0,
    isOld: (edge, asked) =>
      agesOf(edge, asked).some(({ ageMs, oldMs }) => ageMs > oldMs),
    sweepMs: tier =>
      longest(
        questions
          .filter(({ sort }) => sort === 'state')
          .flatMap(question => sweepOf(question, tier) ?? []),
      ),
  };
};
