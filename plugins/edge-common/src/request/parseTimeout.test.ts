import { parseTimeout } from './parseTimeout';

describe('parseTimeout', () => {
  it.each([
    ['500ms', 500],
    ['10s', 10_000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
    ['1h2m3s4ms', 3_723_004],
    ['0s', Infinity],
  ])('reads %s as %d milliseconds', (text, milliseconds) => {
    expect(parseTimeout(text)).toBe(milliseconds);
  });
});
