import { compareStates } from './worstFirst';

describe('compareStates', () => {
  it('puts what needs a person first', () => {
    expect(
      (
        [
          'ready',
          'unknown',
          'requested',
          'notChecked',
          'broken',
          'progressing',
          'degraded',
        ] as const
      )
        .slice()
        .sort(compareStates),
    ).toEqual([
      'broken',
      'degraded',
      'progressing',
      'requested',
      'unknown',
      'ready',
      'notChecked',
    ]);
  });
});
