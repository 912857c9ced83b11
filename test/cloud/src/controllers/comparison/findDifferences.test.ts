import { findDifferences, isListed } from './findDifferences';
import { Trace } from './traceOf';

const TIMEOUT = 'targetGroups.g.healthCheck.timeoutSeconds';
const RECONCILED =
  'events.Service envoy: Normal SuccessfullyReconciled Successfully reconciled';

describe('a difference between two traces', () => {
  it.each([
    { what: 'a value', recorded: '10', replayed: '6' },
    { what: 'what one lacks', recorded: '10', replayed: undefined },
    { what: 'what one has too many', recorded: undefined, replayed: '6' },
  ])('is $what', ({ recorded, replayed }) => {
    const traceOf = (value?: string): Trace =>
      value ? { [TIMEOUT]: value } : {};
    expect(findDifferences(traceOf(recorded), traceOf(replayed))).toEqual([
      { path: TIMEOUT, recorded, replayed },
    ]);
  });

  it('is not there between equals', () => {
    expect(findDifferences({ [TIMEOUT]: '10' }, { [TIMEOUT]: '10' })).toEqual(
      [],
    );
  });

  it.each([
    ['r06-no-endpoints', { path: RECONCILED, replayed: '"service"' }, true],
    ['form-b', { path: RECONCILED, replayed: '"service"' }, false],
    ['r06-no-endpoints', { path: RECONCILED, recorded: '"service"' }, false],
    ['r06-no-endpoints', { path: TIMEOUT, replayed: '6' }, false],
  ])('is listed or not in %s: %j', (name, difference, listed) => {
    expect(isListed(name, difference)).toBe(listed);
  });
});
