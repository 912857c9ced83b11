import {
  choice,
  fields,
  flag,
  integer,
  listOf,
  mapOf,
  port,
  text,
} from './builders';
import { DNS_LABEL, LABEL_VALUE } from './grammars';

const words = listOf(text(DNS_LABEL), { min: 1, max: 2, of: 'words' });
const labels = mapOf(DNS_LABEL, LABEL_VALUE, 2);
const point = fields({ x: integer(0, 9), y: integer(0, 9).optional() });

describe('the parts of the schema', () => {
  it.each([
    ['text', text(DNS_LABEL), 'a', ['', 'A', 7, null, undefined, ['a']]],
    ['a choice', choice('on', 'off'), 'on', ['ON', true, undefined, '']],
    ['a flag', flag(), false, ['false', 0, undefined, null]],
    ['an integer', integer(2, 4), 4, [1, 5, 2.5, '3', undefined, NaN]],
    ['a port', port(), 65535, [0, 65536, '80', -1]],
    ['a list', words, ['a'], [[], ['a', 'a'], ['a', 'b', 'c'], 'a', undefined]],
    ['a map', labels, { a: 'b' }, [{ A: 'b' }, { a: '-' }, [], 'a', undefined]],
    ['fields', point, { x: 1 }, [{}, { x: 1, z: 1 }, [], 'x', null]],
  ] as const)(
    '%s: one is taken, all others are refused',
    (_, schema, good, bad) => {
      expect(schema.safeParse(good)).toEqual({ success: true, data: good });
      for (const value of bad) {
        expect(schema.safeParse(value).success).toBe(false);
      }
    },
  );

  it.each([
    ['text', text(DNS_LABEL), 7, DNS_LABEL.says],
    ['a text that is missing', text(DNS_LABEL), undefined, DNS_LABEL.says],
    ['a choice', choice('on', 'off'), 'up', 'on, off'],
    ['a flag', flag(), 'yes', 'true, false'],
    ['a number', integer(2, 4), 'two', 'a whole number from 2 to 4'],
    ['half a number', integer(2, 4), 2.5, 'a whole number from 2 to 4'],
    ['a list', words, 'a', 'a list of 1 to 2 words, each once'],
    ['a short list', words, [], 'a list of 1 to 2 words, each once'],
    ['a doubled word', words, ['a', 'a'], 'a list of 1 to 2 words, each once'],
    [
      'a map',
      labels,
      { a: '1', b: '2', c: '3' },
      `at most 2 keys; keys: ${DNS_LABEL.says}; values: ${LABEL_VALUE.says}`,
    ],
    ['fields', point, 'x', 'fields x, y'],
  ])('%s is refused with what is allowed', (_, schema, value, says) => {
    expect(schema.safeParse(value).error?.issues[0].message).toBe(says);
  });

  it('take a text of 2048 signs at most, whatever its grammar', () => {
    const any = text({ pattern: /^a*$/, says: 'many a' });

    expect(any.safeParse('a'.repeat(2048)).success).toBe(true);
    expect(any.safeParse('a'.repeat(2049)).success).toBe(false);
  });
});
