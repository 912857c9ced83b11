import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { ObservedExpected } from './ObservedExpected';

const renderSides = async (sides: ComponentProps<typeof ObservedExpected>) => {
  await renderInTestApp(<ObservedExpected {...sides} />);
  const values = screen.queryAllByRole('definition');
  return screen
    .queryAllByRole('term')
    .map((term, index) => [term.textContent, values[index].textContent]);
};

describe('ObservedExpected', () => {
  it.each([
    [
      { observed: '8443', expected: '443' },
      [
        ['Observed', '8443'],
        ['Expected', '443'],
      ],
    ],
    [{ observed: '8443' }, [['Observed', '8443']]],
    [{ expected: '443' }, [['Expected', '443']]],
    [
      { observed: '', expected: '443' },
      [
        ['Observed', ''],
        ['Expected', '443'],
      ],
    ],
    [{}, []],
  ])('shows of %j what is known', async (sides, shown) => {
    expect(await renderSides(sides)).toEqual(shown);
  });

  it.each(['a: 1\n  b: 2', '<script>1</script>', 'x'.repeat(400)])(
    'keeps %j as it was written',
    async observed => {
      expect(await renderSides({ observed })).toEqual([['Observed', observed]]);
      expect(screen.getByRole('definition')).toHaveStyle({
        whiteSpace: 'pre-wrap',
      });
    },
  );
});
