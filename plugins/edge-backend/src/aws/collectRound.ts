import { readAwsFailure, type AwsFailureReason } from './AwsFailure';
import { COLLECTED_PARTS, type CollectedPart } from './createAwsParts';
import type { Question, Round } from './createQuestion';

/** @internal */
export interface AwsFailure {
  readonly reason: AwsFailureReason;
  readonly error: unknown;
}

/** @internal */
export interface RoundOptions extends Round {
  readonly questions: readonly Question[];
  /** Told of each part at its end, while the next one is still to be asked. */
  readonly onPart?: (result: PartResult) => void;
}

/** How the questions to one service went. @internal */
export interface PartResult {
  readonly part: CollectedPart;
  readonly isComplete: boolean;
  readonly failure?: AwsFailure;
  /** Keys whose answer changed: ARNs, host names, ids of the network. */
  readonly changed: ReadonlySet<string>;
}

/** @internal */
export interface RoundResult {
  readonly isComplete: boolean;
  /** The same for all parts. */
  readonly changed: ReadonlySet<string>;
  /** Calls that were answered. */
  readonly answers: number;
  /** The first failure of each part that had one. */
  readonly failures: Readonly<Partial<Record<CollectedPart, AwsFailure>>>;
}

interface Asked {
  readonly isComplete: boolean;
  readonly failure?: AwsFailure;
  readonly answers: number;
}

/** Goes on after a refusal, as other actions may be granted; stops where asking on would only hurt. */
const askPart = async (
  questions: readonly Question[],
  round: Round,
  changed: Set<string>,
): Promise<Asked> => {
  let failure: AwsFailure | undefined;
  let answers = 0;
  const note = (keys: readonly string[]) => {
    answers += 1;
    keys.forEach(key => changed.add(key));
  };
  const end = (isComplete: boolean): Asked => ({
    ...{ isComplete, failure, answers },
  });
  for (const { ask } of questions) {
    if (round.isInterrupted()) return end(false);
    try {
      if (!(await ask(round, note))) return end(false);
    } catch (error) {
      const reason = readAwsFailure(error);
      failure ??= { reason, error };
      if (reason !== 'forbidden') return end(true);
    }
  }
  return end(true);
};

/**
 * One round of questions to one account and region: only what is stale and still wanted.
 * @internal
 */
export const collectRound = async ({
  questions,
  onPart,
  ...round
}: RoundOptions): Promise<RoundResult> => {
  const all = new Set<string>();
  const failures: Partial<Record<CollectedPart, AwsFailure>> = {};
  let answers = 0;
  let isComplete = true;
  for (const part of COLLECTED_PARTS) {
    const changed = new Set<string>();
    const own = questions.filter(question => question.part === part);
    const asked = await askPart(own, round, changed);
    answers += asked.answers;
    changed.forEach(key => all.add(key));
    isComplete &&= asked.isComplete;
    if (asked.failure) failures[part] = asked.failure;
    const { failure } = asked;
    onPart?.({ part, changed, failure, isComplete: asked.isComplete });
  }
  return { isComplete, changed: all, answers, failures };
};
