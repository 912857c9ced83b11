import { readBuildSeconds } from './readBuildSeconds';

describe('the time for the first build', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['1200', 1200],
    ['0.5', 0.5],
  ])('that EDGE_BUILD_SECONDS=%s stands for is %s', (text, seconds) => {
    expect(readBuildSeconds({ EDGE_BUILD_SECONDS: text })).toBe(seconds);
  });

  it.each(['20 min', '0', '-1', 'NaN'])('is not "%s"', text => {
    expect(() => readBuildSeconds({ EDGE_BUILD_SECONDS: text })).toThrow(
      `EDGE_BUILD_SECONDS is "${text}"; give it a number of seconds`,
    );
  });
});
