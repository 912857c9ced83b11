import {
  anEvent,
  aWarning,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { seesThrottling } from './seesThrottling';

const now = new Date('2026-11-23T12:00:00Z');
const refusal = (message: string, lastSeen = '2026-11-23T11:58:00Z') =>
  aWarning('FailedDeployModel', message, { lastSeen });
const throttled =
  'operation error Elastic Load Balancing v2: DescribeTags, https response error StatusCode: 400, api error Throttling: Rate exceeded';

describe('seesThrottling', () => {
  it.each([
    ['a throttled call', [refusal(throttled)], true],
    ['the JSON protocols’ spelling', [refusal('ThrottlingException: x')], true],
    ['EC2’s spelling', [refusal('api error RequestLimitExceeded: x')], true],
    ['one among many', [anEvent(), refusal(throttled), anEvent()], true],
    ['a refusal for another reason', [refusal('AccessDenied: no')], false],
    [
      'a word that only contains the code',
      [refusal('NoThrottlingAtAll')],
      false,
    ],
    [
      'one of six minutes ago',
      [refusal(throttled, '2026-11-23T11:54:00Z')],
      false,
    ],
    ['an event without a time', [refusal(throttled, '')], false],
    [
      'a success that quotes the code',
      [anEvent({ message: throttled })],
      false,
    ],
    ['no event at all', [], false],
  ])('answers for %s', (_, events, expected) => {
    expect(seesThrottling(events, now)).toBe(expected);
  });

  it('lets go five minutes after the last one', () => {
    const events = [refusal(throttled, '2026-11-23T11:55:00.001Z')];
    expect(seesThrottling(events, now)).toBe(true);
    expect(seesThrottling(events, new Date(now.getTime() + 1))).toBe(false);
  });
});
