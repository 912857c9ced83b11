import { findSymptom } from '@tls-edge/backstage-plugin-edge-common';
import type { SymptomList } from '@tls-edge/backstage-plugin-edge-common/report';

type Suggestion = SymptomList['items'][number];

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const holds = ({ phrase, also }: Suggestion, typed: readonly string[]) => {
  const words = [phrase, ...also].flatMap(wordsOf);
  return typed.every(start => words.some(word => word.startsWith(start)));
};

/**
 * The symptoms that typed words may mean: first the one the backend would take whole messages
 * for, then those that have all the words, or their beginnings, in one of their phrases.
 * @internal
 */
export const matchSymptoms = (
  symptoms: readonly Suggestion[],
  text: string,
): Suggestion[] => {
  const nearest = findSymptom(text)?.id;
  const typed = wordsOf(text);
  return [
    ...symptoms.filter(({ id }) => id === nearest),
    ...symptoms.filter(one => one.id !== nearest && holds(one, typed)),
  ];
};
