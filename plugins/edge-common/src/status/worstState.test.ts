import fc from 'fast-check';
import { hopStateSchema } from '../hops';
import {
  compareHopStates,
  HOP_STATES_WORST_FIRST,
  worstState,
} from './worstState';

describe('the worst of some states', () => {
  const anyState = fc.constantFrom(...hopStateSchema.options);

  it('stands first in a list of all of them', () => {
    expect([...HOP_STATES_WORST_FIRST].sort()).toEqual(
      [...hopStateSchema.options].sort(),
    );
  });

  it('does not depend on their order, and only gets worse with more of them', () => {
    fc.assert(
      fc.property(fc.array(anyState), anyState, (states, more) => {
        const worst = worstState(states);

        expect(worstState([...states].reverse())).toBe(worst);
        expect(
          compareHopStates(worstState([...states, more]), worst),
        ).toBeLessThanOrEqual(0);
        expect(worstState([worst, more])).toBe(worstState([...states, more]));
      }),
    );
  });

  it('is notChecked where there is none', () => {
    expect(worstState([])).toBe('notChecked');
  });
});
