import { aCondition } from '../testUtils';
import { findCondition, isStale, judgeCondition } from './judgeCondition';

describe('judgeCondition', () => {
  it.each([
    ['Accepted', 'True', 'ready'],
    ['Accepted', 'False', 'broken'],
    ['Accepted', 'Unknown', 'progressing'],
    ['Programmed', 'False', 'broken'],
    ['ResolvedRefs', 'False', 'broken'],
    ['Conflicted', 'False', 'ready'],
    ['Conflicted', 'True', 'broken'],
    ['OverlappingTLSConfig', 'False', 'ready'],
    ['OverlappingTLSConfig', 'True', 'degraded'],
    ['PartiallyInvalid', 'True', 'degraded'],
    ['RouteRulesOverlap', 'True', 'degraded'],
    ['BackendsAvailable', 'True', 'ready'],
    ['BackendsAvailable', 'False', 'degraded'],
    ['Overridden', 'True', 'notChecked'],
    ['Warning', 'True', 'notChecked'],
    ['SomethingNew', 'False', 'notChecked'],
  ] as const)('takes %s=%s for %s', (type, status, expected) => {
    expect(judgeCondition(aCondition(type, { status }), 1)).toBe(expected);
  });

  it.each(['True', 'False', 'Unknown'] as const)(
    'never believes a condition of an older generation, be it %s',
    status => {
      expect(judgeCondition(aCondition('Accepted', { status }), 2)).toBe(
        'progressing',
      );
    },
  );
});

describe('isStale', () => {
  it.each([
    [1, 2, true],
    [2, 2, false],
    [3, 2, false],
    [undefined, 2, false],
    [1, undefined, false],
  ])(
    'compares observed %s with %s',
    (observedGeneration, generation, stale) => {
      expect(isStale({ observedGeneration }, generation)).toBe(stale);
    },
  );
});

describe('findCondition', () => {
  it('finds a condition by its type', () => {
    const conditions = [aCondition('Accepted'), aCondition('Programmed')];

    expect(findCondition(conditions, 'Programmed')).toBe(conditions[1]);
    expect(findCondition(conditions, 'Ready')).toBeUndefined();
  });
});
