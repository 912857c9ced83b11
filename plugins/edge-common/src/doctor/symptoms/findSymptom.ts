import type { Symptom } from './Symptom';
import { SYMPTOMS } from './symptoms';

/** Words that say nothing about what is wrong. */
const FILLERS: ReadonlySet<string> = new Set(
  'a after an and are at for from get gets got i in is it me my of on the this to we you your'.split(
    ' ',
  ),
);

/** Of two texts that share less, nobody would say that they mean the same. */
const LEAST_ALIKE = 0.6;

type Words = ReadonlySet<string>;

/** `ERR_TOO_MANY_REDIRECTS` and `Too many redirects!` share their words; plurals do not matter. */
const wordsOf = (text: string): Words =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(word => word !== '' && !FILLERS.has(word))
      .map(word => (word.length > 3 ? word.replace(/s$/, '') : word)),
  );

const shared = (one: Words, other: Words): number =>
  [...one].filter(word => other.has(word)).length;

/**
 * How well a phrase fits: its length where the text holds all of it, else the share of common
 * words (Dice, 0 to 1), which is less.
 */
const fit = (asked: Words, phrase: Words): number => {
  const common = shared(asked, phrase);
  if (phrase.size > 0 && common === phrase.size) {
    return 1 + common;
  }
  const alike = (2 * common) / (asked.size + phrase.size);
  return common > 0 && alike >= LEAST_ALIKE ? alike : 0;
};

const PHRASES = SYMPTOMS.map(symptom => ({
  symptom,
  phrases: [symptom.phrase, ...symptom.also].map(wordsOf),
}));

/**
 * The symptom that a text names: by its id, by a phrase that the text holds, or by one that
 * shares most words with it. `undefined` where nothing comes near.
 * @public
 */
export const findSymptom = (text: string): Symptom | undefined => {
  const named = SYMPTOMS.find(({ id }) => id === text.trim());
  if (named) {
    return named;
  }
  const asked = wordsOf(text);
  const ranked = PHRASES.map(({ symptom, phrases }) => ({
    symptom,
    score: Math.max(...phrases.map(phrase => fit(asked, phrase))),
  })).sort((one, other) => other.score - one.score);
  const [best] = ranked;
  return best && best.score > 0 ? best.symptom : undefined;
};
