import { certificateOrder } from './certificateOrder';

it.each([
  [[], []],
  [['a'], ['a']],
  [
    ['b', 'c', 'a'],
    ['b', 'a', 'c'],
  ],
  [
    ['b', 'a', 'b', 'a'],
    ['b', 'a'],
  ],
])('of %j the default stays in front: %j', (arns, ordered) => {
  expect(certificateOrder(arns)).toEqual(ordered);
});
