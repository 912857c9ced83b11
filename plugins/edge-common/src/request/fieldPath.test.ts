import { isSameValue, itemsAt, valueAt, withValueAt } from './fieldPath';

const value = {
  a: { b: 1, list: [{ c: 'x' }, { c: 'y' }, {}] },
  map: { k: 'v', l: 'w' },
  words: ['p', 'q'],
};

describe('valueAt', () => {
  it.each([
    ['a.b', 1],
    ['words', ['p', 'q']],
    ['a.none', undefined],
    ['a.b.c', undefined],
    ['toString', undefined],
  ])('finds %s', (path, found) => {
    expect(valueAt(value, path)).toEqual(found);
  });
});

describe('itemsAt', () => {
  it.each([
    ['a.b', [1]],
    ['a.list.c', ['x', 'y']],
    ['words', ['p', 'q']],
    ['map', ['k', 'l']],
    ['none', []],
    ['a.none.c', []],
  ])('opens lists and maps at %s', (path, items) => {
    expect(itemsAt(value, path)).toEqual(items);
  });
});

describe('withValueAt', () => {
  it('sets a value beside others and leaves the input alone', () => {
    expect(withValueAt({ a: { b: 1 }, c: 2 }, 'a.d', 3)).toEqual({
      a: { b: 1, d: 3 },
      c: 2,
    });
    expect(value.a.b).toBe(1);
  });

  it('makes the maps on the way', () => {
    expect(withValueAt(undefined, 'a.b.c', 1)).toEqual({ a: { b: { c: 1 } } });
    expect(withValueAt({ a: 'text' }, 'a.b', 1)).toEqual({ a: { b: 1 } });
  });
});

describe('isSameValue', () => {
  it.each([
    [1, 1],
    ['a', 'a'],
    [undefined, undefined],
    [
      [1, { a: 2 }],
      [1, { a: 2 }],
    ],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ])('holds for %j and %j', (left, right) => {
    expect(isSameValue(left, right)).toBe(true);
  });

  it.each([
    [1, '1'],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
    [[], {}],
    [null, undefined],
  ])('does not hold for %j and %j', (left, right) => {
    expect(isSameValue(left, right)).toBe(false);
  });
});
