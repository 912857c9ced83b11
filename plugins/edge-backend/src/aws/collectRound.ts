import { acmQuestion } from './acmQuestion';
import { readAwsFailure, type AwsFailureReason } from './AwsFailure';
import { createAsk } from './createAsk';
import { elbv2Questions } from './elbv2Questions';
import type { RoundOptions } from './RoundOptions';

/** @internal */
export interface AwsFailure {
  readonly reason: AwsFailureReason;
  readonly error: unknown;
}

/** @internal */
export interface RoundResult {
  readonly isComplete: boolean;
  /** ARNs and host names whose answer changed. */
  readonly changed: ReadonlySet<string>;
  readonly elbv2?: AwsFailure;
  readonly acm?: AwsFailure;
}

interface Asked {
  readonly isComplete: boolean;
  readonly failure?: AwsFailure;
}

/** Goes on after a refusal, as other actions may be granted; stops where asking on would only hurt. */
const askAll = async (
  questions: readonly (() => Promise<void>)[],
  isInterrupted: () => boolean,
): Promise<Asked> => {
  let failure: AwsFailure | undefined;
  for (const question of questions) {
    if (isInterrupted()) return { isComplete: false, failure };
    try {
      await question();
    } catch (error) {
      const reason = readAwsFailure(error);
      failure ??= { reason, error };
      if (reason !== 'forbidden') return { isComplete: true, failure };
    }
  }
  return { isComplete: true, failure };
};

/**
 * One round of questions to one account and region: only what is stale and still wanted.
 * @internal
 */
export const collectRound = async (
  options: RoundOptions,
): Promise<RoundResult> => {
  const { isInterrupted } = options;
  const changed = new Set<string>();
  const ask = createAsk(options, changed);
  const elbv2 = await askAll(elbv2Questions(options, ask), isInterrupted);
  const acm = await askAll([acmQuestion(options, ask)], isInterrupted);
  return {
    isComplete: elbv2.isComplete && acm.isComplete,
    changed,
    elbv2: elbv2.failure,
    acm: acm.failure,
  };
};
