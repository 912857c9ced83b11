import { secondsAt } from './secondsAt';

it.each([
  ['180s', 180],
  ['1h30m', 5400],
  ['500ms', 0.5],
  ['1.5h', 5400],
  ['0s', 0],
  ['10', undefined],
  ['ten seconds', undefined],
  ['5s of rest', undefined],
  ['', undefined],
  [300, undefined],
])('reads the duration %j as %s seconds', (text, seconds) => {
  expect(
    secondsAt({ timeouts: { request: text } }, 'timeouts', 'request'),
  ).toBe(seconds);
});
