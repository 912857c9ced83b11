import { parseDuration } from './parseDuration';

it.each([
  ['180s', 180],
  ['5m', 300],
  ['1h', 3600],
  ['0s', 0],
  ['', undefined],
  ['5', undefined],
  ['5d', undefined],
  ['1h30m', undefined],
  ['-5s', undefined],
])('reads %j as %j seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});
