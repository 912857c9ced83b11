import type { PartState } from '@tls-edge/backstage-plugin-edge-common';

import { partStateOf } from './partStateOf';

const read: PartState = { state: 'read' };
const absent: PartState = { state: 'notConfigured' };
const failed = (reason: 'starting' | 'forbidden'): PartState => ({
  state: 'failed',
  gap: { source: 'cluster:x', part: 'y', reason, message: 'z', since: '' },
});

describe('partStateOf', () => {
  it.each([
    ['what its only kind is', [read], read],
    ['read as soon as one kind is served', [absent, read], read],
    ['not configured where none is', [absent, absent], absent],
    ['unknown while one is under way', [read, failed('starting')], 'starting'],
    ['unknown where one is refused', [failed('forbidden'), read], 'forbidden'],
    [
      'unknown although the other is absent',
      [absent, failed('forbidden')],
      'forbidden',
    ],
  ])('is %s', (_, kinds, expected) => {
    const state = partStateOf(kinds);
    expect(state.state === 'failed' ? state.gap.reason : state).toEqual(
      expected,
    );
  });
});
