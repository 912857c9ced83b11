import { formatPath, formatProblem, quote } from './Problem';

describe('quote', () => {
  it.each([
    ['text', '"text"'],
    ['a "b"', '"a \\"b\\""'],
    [5, '5'],
    [true, 'true'],
    [['a', 1], '["a",1]'],
    [{ a: { b: 'c' } }, '{"a":{"b":"c"}}'],
    [undefined, 'undefined'],
    [null, 'null'],
    ['\u001b[31mred', '"\\u001b[31mred"'],
    ['a\u202eb', '"a\\u202eb"'],
    ['grün', '"gr\\u00fcn"'],
  ])('writes %j as %s', (value, text) => {
    expect(quote(value)).toBe(text);
  });

  it('cuts long text inside its quotes', () => {
    expect(quote('a'.repeat(200))).toBe(`"${'a'.repeat(79)}…"`);
  });

  it('cuts long lists', () => {
    expect(quote(Array.from({ length: 99 }, () => 'abc'))).toHaveLength(80);
  });
});

describe('formatPath', () => {
  it.each([
    [['name'], 'name'],
    [['routes', 1, 'backends', 0, 'port'], 'routes[1].backends[0].port'],
    [['tags', 'a\u0000b'], 'tags.a\\u0000b'],
    [[], ''],
  ])('writes %j as %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('formatProblem', () => {
  it('names field, value and what is allowed', () => {
    expect(
      formatProblem({ field: 'replicas', value: 0, allowed: '1 to 100' }),
    ).toBe('replicas is 0; allowed: 1 to 100');
  });

  it('says that a value is missing', () => {
    expect(formatProblem({ field: 'routes', allowed: 'at least one' })).toBe(
      'routes is missing; allowed: at least one',
    );
  });
});
