import {
  boolean,
  integer,
  joinMap,
  list,
  map,
  splitList,
  splitMap,
  text,
} from './valueFormat';

describe('lists', () => {
  it.each([
    ['a,b', ['a', 'b']],
    [' a , b ', ['a', 'b']],
    ['a,,b,', ['a', 'b']],
    ['', []],
    [',', []],
    ['a b', ['a b']],
  ])('are read from %j as %j', (value, items) => {
    expect(splitList(value)).toEqual(items);
    expect(list.read(value)).toEqual(items);
  });

  it('are written with commas', () => {
    expect(list.write(['a', 'b'])).toBe('a,b');
  });
});

describe('maps', () => {
  it.each([
    ['a=b', { a: 'b' }],
    ['a=b,c=d', { a: 'b', c: 'd' }],
    [' a = b , c = d ', { a: 'b', c: 'd' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=', { a: '' }],
    ['a', {}],
    ['a,b=c', { b: 'c' }],
    ['', {}],
    ['a=1,a=2', { a: '2' }],
  ])('are read from %j as %j', (value, entries) => {
    expect(splitMap(value)).toEqual(entries);
    expect(map.read(value)).toEqual(entries);
  });

  it('are written with sorted keys', () => {
    expect(joinMap({ c: '3', a: '1', b: '2' })).toBe('a=1,b=2,c=3');
    expect(map.write({ b: '2', a: '1' })).toBe('a=1,b=2');
  });

  it('have no keys that were not written', () => {
    expect(splitMap('a=b').toString).toBe(Object.prototype.toString);
    expect(Object.keys(splitMap('__proto__=x'))).toEqual(['__proto__']);
  });
});

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['10', 10],
    [' 10 ', 10],
    ['010', 10],
    ['999999999', 999999999],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['9999999999', undefined],
    ['ten', undefined],
  ])('are read from %j as %j', (value, number) => {
    expect(integer.read(value)).toBe(number);
  });

  it('are written in digits', () => {
    expect(integer.write(10)).toBe('10');
  });
});

describe('booleans', () => {
  it.each([
    ['true', true],
    ['True', true],
    [' false ', false],
    ['', undefined],
    ['1', undefined],
    ['on', undefined],
    ['toString', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['tru\u00ebe', undefined],
  ])('are read from %j as %j', (value, flag) => {
    expect(boolean.read(value)).toBe(flag);
  });

  it('are written as words', () => {
    expect(boolean.write(false)).toBe('false');
  });
});

describe('text', () => {
  it('is trimmed, and absent when nothing is left', () => {
    expect(text.read(' a ')).toBe('a');
    expect(text.read('  ')).toBeUndefined();
    expect(text.write('a')).toBe('a');
  });
});
