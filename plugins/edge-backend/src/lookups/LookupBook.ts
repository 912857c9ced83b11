import type { Gap } from '@tls-edge/backstage-plugin-edge-common';

/** Why a question has no answer. @internal */
export type LookupFailure = Pick<Gap, 'reason' | 'message'>;

/** The last that was heard of one question; a failure keeps the answer from before. @internal */
export interface HeardOf<T> {
  readonly answer?: { readonly value: T; readonly atMs: number };
  readonly failure?: LookupFailure & { readonly sinceMs: number };
  /** When it was last asked, in milliseconds; `-Infinity` asks again at once. */
  readonly askedMs: number;
}

/**
 * What edges want to know, and what was heard of it. Edges that ask the same share the answer.
 * @internal
 */
export interface LookupBook<Q, T> {
  /** True where something is asked for that nobody asked before. */
  readonly want: (edge: string, questions: readonly Q[]) => boolean;
  readonly forget: (edge: string) => void;
  readonly questionsOf: (edge: string) => readonly Q[];
  /** Every question that somebody has, each once. */
  readonly wanted: () => readonly Q[];
  readonly edgesOf: (question: Q) => readonly string[];
  readonly heard: (question: Q) => HeardOf<T> | undefined;
  /** Notes it, unless nobody asks any more; true where it says something else than before. */
  readonly note: (question: Q, heard: HeardOf<T>) => boolean;
  readonly expire: (edge: string) => void;
}

const isSame = <T>(one: HeardOf<T> | undefined, other: HeardOf<T>): boolean =>
  one !== undefined &&
  one.failure?.reason === other.failure?.reason &&
  one.failure?.message === other.failure?.message &&
  JSON.stringify(one.answer?.value) === JSON.stringify(other.answer?.value);

interface Entry<Q, T> {
  readonly question: Q;
  readonly edges: Set<string>;
  readonly heard?: HeardOf<T>;
}

/** @internal */
export const createLookupBook = <Q, T>(
  keyOf: (question: Q) => string,
): LookupBook<Q, T> => {
  const edges = new Map<string, readonly Q[]>();
  const entries = new Map<string, Entry<Q, T>>();

  const drop = (edge: string, questions: readonly Q[]) =>
    questions.forEach(question => {
      const entry = entries.get(keyOf(question));
      entry?.edges.delete(edge);
      if (entry?.edges.size === 0) entries.delete(keyOf(question));
    });

  const add = (edge: string, question: Q) => {
    const entry = entries.get(keyOf(question));
    if (!entry) {
      entries.set(keyOf(question), { question, edges: new Set([edge]) });
      return true;
    }
    entry.edges.add(edge);
    return false;
  };

  const questionsOf = (edge: string) => edges.get(edge) ?? [];

  return {
    want: (edge, questions) => {
      const before = questionsOf(edge);
      edges.set(edge, questions);
      const isNew = questions.map(question => add(edge, question));
      const kept = new Set(questions.map(keyOf));
      drop(
        edge,
        before.filter(question => !kept.has(keyOf(question))),
      );
      return isNew.includes(true);
    },
    forget: edge => {
      drop(edge, questionsOf(edge));
      edges.delete(edge);
    },
    questionsOf,
    wanted: () => [...entries.values()].map(({ question }) => question),
    edgesOf: question => [...(entries.get(keyOf(question))?.edges ?? [])],
    heard: question => entries.get(keyOf(question))?.heard,
    note: (question, heard) => {
      const entry = entries.get(keyOf(question));
      if (!entry) return false;
      entries.set(keyOf(question), { ...entry, heard });
      return !isSame(entry.heard, heard);
    },
    expire: edge =>
      questionsOf(edge).forEach(question => {
        const entry = entries.get(keyOf(question));
        if (entry?.heard) {
          const heard = { ...entry.heard, askedMs: -Infinity };
          entries.set(keyOf(question), { ...entry, heard });
        }
      }),
  };
};
