import { findUnsafeText } from './findUnsafeText';

describe('findUnsafeText', () => {
  it.each([
    'plain text, with = and ; and *',
    'ünïcödé',
    '日本語',
    'a { b } c',
    '',
    5,
    true,
    null,
    undefined,
    { a: ['b', { c: 'd' }] },
  ])('finds nothing in %j', value => {
    expect(findUnsafeText(value)).toEqual([]);
  });

  it.each([
    ['$', 'a variable of Flux'],
    ['{{', 'a template of the scaffolder'],
    ['}}', 'the end of a template'],
    ['\u0007', 'a control sign'],
    ['\u007f', 'delete'],
    ['\u009b', 'a control sequence'],
    ['\u061c', 'an Arabic letter mark'],
    ['\u200e', 'a left-to-right mark'],
    ['\u2028', 'a line separator'],
    ['\u202a', 'an embedding'],
    ['\u2069', 'the end of an isolate'],
    ['\ufeff', 'a byte order mark'],
  ])('finds %j, %s', sign => {
    expect(findUnsafeText({ a: `x${sign}y` })).toEqual([
      {
        field: 'a',
        value: `x${sign}y`,
        allowed: 'text without $, {{, }}, control and bidirectional signs',
      },
    ]);
  });

  it('names each place', () => {
    const found = findUnsafeText({
      a: { b: ['ok', '$x'] },
      c: '$y',
      $d: 'ok',
    });
    expect(found.map(({ field }) => field)).toEqual(['a.b[1]', 'c', '$d']);
  });
});
