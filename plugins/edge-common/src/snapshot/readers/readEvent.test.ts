import { readEvent } from './readEvent';

const created = '2026-11-23T10:00:00Z';
const anEvent = (overrides: object) =>
  readEvent({
    metadata: { name: 'e', creationTimestamp: created },
    ...overrides,
  });

describe('readEvent', () => {
  it.each([
    ['nothing else', {}, created],
    [
      'the old API',
      { lastTimestamp: '2026-11-23T11:00:00Z' },
      '2026-11-23T11:00:00Z',
    ],
    [
      'the new API',
      { eventTime: '2026-11-23T10:30:00.5Z', lastTimestamp: null },
      '2026-11-23T10:30:00.5Z',
    ],
    [
      'a series',
      {
        eventTime: '2026-11-23T10:30:00Z',
        series: { count: 9, lastObservedTime: '2026-11-23T11:45:00Z' },
      },
      '2026-11-23T11:45:00Z',
    ],
    [
      'an old series and a newer timestamp',
      {
        lastTimestamp: '2026-11-23T12:00:00Z',
        series: { lastObservedTime: '2026-11-23T11:45:00Z' },
      },
      '2026-11-23T12:00:00Z',
    ],
    ['a time that is none', { lastTimestamp: 'yesterday' }, created],
    [
      'a series and a time that is none',
      {
        series: { lastObservedTime: '2026-11-23T11:45:00Z' },
        lastTimestamp: 'yesterday',
      },
      '2026-11-23T11:45:00Z',
    ],
    [
      'only a time that is none',
      { metadata: { name: 'e' }, eventTime: 'soon' },
      '',
    ],
    [
      'microseconds in the same second',
      {
        eventTime: '2026-11-23T10:30:00.250000Z',
        series: { lastObservedTime: '2026-11-23T10:30:00.750000Z' },
      },
      '2026-11-23T10:30:00.750000Z',
    ],
    [
      'another time zone',
      {
        lastTimestamp: '2026-11-23T12:30:00+02:00',
        eventTime: '2026-11-23T11:00:00Z',
      },
      '2026-11-23T11:00:00Z',
    ],
  ])('takes the newest time of %s', (_, overrides, expected) => {
    expect(anEvent(overrides)?.lastSeen).toBe(expected);
  });

  it.each([
    [{}, created],
    [{ eventTime: '2026-11-23T10:30:00Z' }, '2026-11-23T10:30:00Z'],
    [
      {
        firstTimestamp: '2026-11-23T10:10:00Z',
        eventTime: '2026-11-23T10:30:00Z',
      },
      '2026-11-23T10:10:00Z',
    ],
  ])('reads from %j when it was first seen', (overrides, expected) => {
    expect(anEvent(overrides)?.firstSeen).toBe(expected);
  });

  it.each([
    [{}, 1],
    [{ count: 4 }, 4],
    [{ count: 4, series: { count: 12 } }, 12],
  ])('counts %j as %d', (overrides, expected) => {
    expect(anEvent(overrides)?.count).toBe(expected);
  });

  it.each([
    [{ reportingComponent: 'a', source: { component: 'b' } }, 'a'],
    [{ reportingComponent: '', source: { component: 'b' } }, 'b'],
    [{}, ''],
  ])('reads from %j who spoke', (overrides, expected) => {
    expect(anEvent(overrides)?.component).toBe(expected);
  });

  it('takes a type it does not know for Normal', () => {
    expect(anEvent({ type: 'Odd' })?.type).toBe('Normal');
    expect(anEvent({ type: 'Warning' })?.type).toBe('Warning');
  });

  it('reads what it regards', () => {
    expect(
      anEvent({
        involvedObject: {
          apiVersion: 'elbv2.k8s.aws/v1beta1',
          kind: 'TargetGroupBinding',
          namespace: 'n',
          name: 't',
          uid: 'u',
        },
      })?.regarding,
    ).toEqual({
      group: 'elbv2.k8s.aws',
      kind: 'TargetGroupBinding',
      namespace: 'n',
      name: 't',
      uid: 'u',
    });
    expect(
      anEvent({ involvedObject: { apiVersion: 'v1', kind: 'Service' } })
        ?.regarding.group,
    ).toBe('');
  });
});
