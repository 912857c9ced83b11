import { countOf, listWords } from './words';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('joins %j as people do', (words, expected) => {
  expect(listWords(words)).toBe(expected);
});

it.each([
  [0, '0 targets'],
  [1, '1 target'],
  [2, '2 targets'],
])('counts %d', (count, expected) => {
  expect(countOf(count, 'target')).toBe(expected);
});
