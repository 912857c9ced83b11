import { z } from 'zod/v3';

import type { Grammar } from '../../nlb';

/**
 * Every leaf of the schema carries one message for all its refusals: what is allowed. The
 * explanation of a refusal adds the field and the value.
 */
const says = (message: string) => ({ errorMap: () => ({ message }) });

/** At most 2048 characters, whatever the grammar. @internal */
export const text = (grammar: Grammar) =>
  z
    .string(says(grammar.says))
    .max(2048, grammar.says)
    .regex(grammar.pattern, grammar.says);

/** One of a few words; a refusal names them all. @internal */
export const choice = <U extends string, T extends Readonly<[U, ...U[]]>>(
  ...words: T
) => z.enum<U, T>(words, says(words.join(', ')));

/** No words for true and false: YAML has its own. @internal */
export const flag = () => z.boolean(says('true, false'));

/** Bounds included. @internal */
export const integer = (min: number, max: number) => {
  const message = `a whole number from ${min} to ${max}`;
  return z
    .number(says(message))
    .int(message)
    .min(min, message)
    .max(max, message);
};

/** 1 to 65535. @internal */
export const port = () => integer(1, 65535);

/** Each item once: the order may mean something, a repetition never does. @internal */
export const listOf = <T extends z.ZodTypeAny>(
  item: T,
  { min = 0, max, of }: { min?: number; max: number; of: string },
) => {
  const message = `a list of ${
    min === 0 ? 'up to' : `${min} to`
  } ${max} ${of}, each once`;
  return z
    .array(item, says(message))
    .min(min, message)
    .max(max, message)
    .refine(
      items =>
        new Set(items.map(one => JSON.stringify(one))).size === items.length,
      message,
    );
};

/** Both sides of each entry have a grammar. @internal */
export const mapOf = (key: Grammar, value: Grammar, max: number) => {
  const message = `at most ${max} keys; keys: ${key.says}; values: ${value.says}`;
  return z
    .record(text(key), text(value), says(message))
    .refine(map => Object.keys(map).length <= max, message);
};

/** An object that refuses unknown fields. @internal */
export const fields = <T extends z.ZodRawShape>(shape: T) =>
  z.object(shape, says(`fields ${Object.keys(shape).join(', ')}`)).strict();
