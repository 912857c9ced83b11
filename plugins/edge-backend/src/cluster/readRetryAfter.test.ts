import { readRetryAfter } from './readRetryAfter';

const now = new Date('2026-11-25T12:00:00Z');

describe('readRetryAfter', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['no pause', '0', 0],
    ['seconds with blanks', ' 1 ', 1_000],
    ['a date', 'Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
    ['a date that has passed', 'Wed, 25 Nov 2026 11:00:00 GMT', 0],
    ['more than two minutes', '86400', 120_000],
    ['a far date', 'Fri, 25 Dec 2026 12:00:00 GMT', 120_000],
  ])('reads %s', (_, header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });

  it.each([undefined, '', 'soon', '1.5 minutes'])(
    'asks for nothing with %p',
    header => {
      expect(readRetryAfter(header, now)).toBeUndefined();
    },
  );
});
