import { rangeFamily } from './addressRanges';

it.each([
  ['10.0.0.0/8', 4],
  ['0.0.0.0/0', 4],
  ['::/0', 6],
  ['2001:db8::/32', 6],
  ['1:2:3:4:5:6:7:8/128', 6],
  ['10.0.0.0', undefined],
  ['10.0.0/8', undefined],
  ['10.0.0.256/32', undefined],
  ['10.0.0.0/33', undefined],
  ['2001:db8::1::/64', undefined],
  ['1:2:3/64', undefined],
  ['::/129', undefined],
  ['everyone', undefined],
  ['', undefined],
])('tells the family of %p: %s', (range, family) => {
  expect(rangeFamily(range)).toBe(family);
});
