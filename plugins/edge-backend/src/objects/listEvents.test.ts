import {
  anEvent,
  aWarning,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { listEvents } from './listEvents';

const ref = anEvent().regarding;

describe('listEvents', () => {
  it('lists what was reported about the object, the newest first', () => {
    const events = [anEvent(), aWarning('FailedDeployModel', 'no certificate')];
    expect(listEvents(events, ref)).toEqual([
      {
        type: 'Warning',
        reason: 'FailedDeployModel',
        message: 'no certificate',
        count: 1,
        lastSeen: '2026-11-23T11:55:00Z',
      },
      expect.objectContaining({ reason: 'SuccessfullyReconciled' }),
    ]);
  });

  it.each([
    { ...ref, name: 'other' },
    { ...ref, namespace: 'other' },
    { ...ref, kind: 'Pod' },
    { ...ref, group: 'apps' },
  ])('lists nothing for %j', other => {
    expect(listEvents([anEvent()], other)).toEqual([]);
  });
});
