import fc from 'fast-check';
import {
  at,
  flagAt,
  listAt,
  numberAt,
  oneOf,
  portAt,
  textAt,
  textMapAt,
  textsAt,
} from './rawJson';

const raw = {
  text: 'a',
  blank: '',
  space: ' ',
  zero: 0,
  minus: -1,
  half: 0.5,
  nan: NaN,
  endless: Infinity,
  digits: '443',
  yes: true,
  no: false,
  nothing: null,
  list: ['a', '', 7, null, 'b', ['c']],
  empty: [],
  map: { a: '1', b: 2, c: null, d: '', e: { f: 'g' } },
  deep: { list: [{ name: 'first' }, { name: 'second' }] },
};

type Key = keyof typeof raw;

/** One column per reader: what it makes of the value under a key. */
const READ: readonly (readonly [Key, Record<string, unknown>])[] = [
  ['text', { text: 'a', port: 'a' }],
  ['blank', {}],
  ['space', { text: ' ', port: ' ' }],
  ['zero', { number: 0, port: 0 }],
  ['minus', { number: -1, port: -1 }],
  ['half', { number: 0.5, port: 0.5 }],
  ['nan', {}],
  ['endless', {}],
  ['digits', { text: '443', port: '443' }],
  ['yes', { flag: true }],
  ['no', { flag: false }],
  ['nothing', {}],
  ['list', { list: raw.list, texts: ['a', 'b'] }],
  ['empty', {}],
  ['map', { map: { a: '1', d: '' } }],
  ['deep', {}],
];

describe.each(READ)('the value under %s', (key, expected) => {
  it.each([
    ['text', textAt, undefined],
    ['number', numberAt, undefined],
    ['port', portAt, undefined],
    ['flag', flagAt, undefined],
    ['list', listAt, []],
    ['texts', textsAt, []],
    ['map', textMapAt, {}],
  ] as const)('is as a %s what was sent, or absent', (kind, read, absent) => {
    expect(read(raw, key)).toEqual(expected[kind] ?? absent);
  });
});

describe('at', () => {
  it.each([
    [[], raw],
    [['deep', 'list', '1', 'name'], 'second'],
    [['deep', 'list', '2'], undefined],
    [['deep', 'list', '-1'], undefined],
    [['map', 'e', 'f'], 'g'],
    [['map', 'e', 'f', 'g'], undefined],
    [['text', 'length'], undefined],
    [['nothing'], undefined],
    [['nothing', 'a'], undefined],
    [['no'], false],
    [['zero'], 0],
    [['blank'], ''],
  ] as const)('follows %j', (path, value) => {
    expect(at(raw, ...path)).toEqual(value);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'finds no inherited %s',
    key => {
      expect(at({}, key)).toBeUndefined();
      expect(at([], key)).toBeUndefined();
      expect(textMapAt({ labels: {} }, 'labels')).toEqual({});
    },
  );

  it('finds a key that only looks inherited where it was sent', () => {
    const sent: unknown = JSON.parse('{"__proto__": {"a": "1"}}');

    expect(textAt(sent, '__proto__', 'a')).toBe('1');
    expect(textAt({}, 'a')).toBeUndefined();
  });

  it.each([undefined, null, 0, '', 'text', true, Symbol('s'), 3n, () => 1])(
    'answers for %p',
    value => {
      expect(at(value, 'a', 'b')).toBeUndefined();
    },
  );
});

describe('the readers of raw JSON', () => {
  const anyPath = fc.array(fc.string(), { maxLength: 4 });

  it.each([
    ['textAt', textAt, 'string'],
    ['numberAt', numberAt, 'number'],
    ['flagAt', flagAt, 'boolean'],
  ] as const)('%s gives its own type or nothing', (_, read, type) => {
    fc.assert(
      fc.property(fc.anything(), anyPath, (value, path) => {
        expect([type, 'undefined']).toContain(typeof read(value, ...path));
      }),
    );
  });

  it('textsAt and listAt agree on what is a list', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        expect(textsAt(value).length).toBeLessThanOrEqual(listAt(value).length);
      }),
    );
  });

  it('textMapAt gives only texts, and again the same when it reads its own answer', () => {
    fc.assert(
      fc.property(fc.object(), value => {
        const texts = textMapAt(value);

        expect(Object.values(texts).every(t => typeof t === 'string')).toBe(
          true,
        );
        expect(textMapAt(texts)).toEqual(texts);
      }),
    );
  });

  it('find any value that was put at a path', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 5 }),
        fc.integer(),
        (path, value) => {
          const nested = path.reduceRight<unknown>(
            (inner, key) => Object.fromEntries([[key, inner]]),
            value,
          );

          expect(numberAt(nested, ...path)).toBe(value);
        },
      ),
    );
  });
});

describe('oneOf', () => {
  it.each([
    ['b', 'b'],
    ['a', 'a'],
    ['c', 'a'],
    ['B', 'a'],
    ['', 'a'],
    [undefined, 'a'],
    [7, 'a'],
  ])('takes %j for %s', (value, expected) => {
    expect(oneOf(value, ['a', 'b'])).toBe(expected);
  });
});
