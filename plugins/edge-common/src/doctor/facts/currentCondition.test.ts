import { aCondition } from '../../testUtils';
import { currentCondition } from './currentCondition';

it.each([
  ['the present generation', 2, 2, true],
  ['an earlier generation', 1, 2, false],
  ['no generation', undefined, 2, true],
])(
  'judges a condition of %s',
  (_, observedGeneration, generation, isCurrent) => {
    const condition = aCondition('Accepted', { observedGeneration });

    expect(currentCondition([condition], 'Accepted', generation)).toBe(
      isCurrent ? condition : undefined,
    );
  },
);

it('finds no condition of another type', () => {
  expect(currentCondition([aCondition('Accepted')], 'Programmed', 1)).toBe(
    undefined,
  );
});
