import { ago, NOW } from '../testUtils';
import { elapsedSeconds, newestTime, progressingUntil } from './elapsed';
import { compareHopStates, worstState } from './worstState';

describe('elapsedSeconds', () => {
  it('counts seconds', () => {
    expect(elapsedSeconds(ago(90), NOW)).toBe(90);
  });

  it.each([undefined, '', 'yesterday'])('takes %p for endless', since => {
    expect(elapsedSeconds(since, NOW)).toBe(Infinity);
  });
});

describe('progressingUntil', () => {
  it.each([
    [ago(59), 'progressing'],
    [ago(60), 'broken'],
    [undefined, 'broken'],
  ])('since %s is %s with a limit of 60 s', (since, expected) => {
    expect(progressingUntil(since, NOW, 60, 'broken')).toBe(expected);
  });
});

describe('newestTime', () => {
  it.each([
    [[], undefined],
    [[undefined, 'nonsense'], undefined],
    [[ago(60), ago(10), undefined, ago(30)], ago(10)],
    [
      ['2026-11-23T12:00:00+02:00', '2026-11-23T11:00:00Z'],
      '2026-11-23T11:00:00Z',
    ],
  ])('of %j is %s', (times, expected) => {
    expect(newestTime(times)).toBe(expected);
  });
});

describe('worstState', () => {
  it('puts states in the order in which they matter', () => {
    expect(
      (
        [
          'notChecked',
          'ready',
          'unknown',
          'broken',
          'progressing',
          'degraded',
        ] as const
      )
        .slice()
        .sort(compareHopStates),
    ).toEqual([
      'broken',
      'degraded',
      'progressing',
      'unknown',
      'ready',
      'notChecked',
    ]);
  });

  it('is notChecked where there is nothing', () => {
    expect(worstState([])).toBe('notChecked');
    expect(worstState(['ready', 'notChecked'])).toBe('ready');
  });
});
