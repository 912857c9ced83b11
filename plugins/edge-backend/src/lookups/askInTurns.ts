/**
 * Asks questions in their order, a few at once, until there are none or it is interrupted; what
 * was begun is ended.
 * @internal
 */
export const askInTurns = async <Q>(options: {
  readonly questions: readonly Q[];
  /** Questions that may be under way together. */
  readonly atOnce: number;
  readonly ask: (question: Q) => Promise<void>;
  readonly isInterrupted: () => boolean;
}): Promise<void> => {
  const { questions, atOnce, ask, isInterrupted } = options;
  const left = questions[Symbol.iterator]();
  const work = async () => {
    while (!isInterrupted()) {
      const next = left.next();
      if (next.done) return;
      await ask(next.value);
    }
  };
  const workers = Math.min(atOnce, questions.length);
  await Promise.all(Array.from({ length: workers }, work));
};
