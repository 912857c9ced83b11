import { mergeOptions } from './mergeOptions';

describe('mergeOptions', () => {
  it('joins form and options', () => {
    expect(mergeOptions({ hostnames: ['a'] }, { alpn: 'None' })).toEqual({
      hostnames: ['a'],
      alpn: 'None',
    });
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['empty text', ''],
    ['an empty list', []],
  ])('takes %s for a field that nobody filled in', (_name, value) => {
    expect(mergeOptions({ name: value }, { name: 'shop' })).toEqual({
      name: 'shop',
    });
    expect(mergeOptions({}, { name: value })).toEqual({});
  });

  it.each([
    ['false', false],
    ['zero', 0],
    ['an empty map', {}],
  ])('keeps %s, which says something', (_name, value) => {
    expect(mergeOptions({ field: value }, {})).toEqual({ field: value });
  });

  it('refuses a field that stands in both, even with the same value', () => {
    expect(() => mergeOptions({ alpn: 'None' }, { alpn: 'None' })).toThrow(
      'options.alpn is "None"; allowed: only fields that the form does not ask for',
    );
  });
});
