import type { KubeEvent } from '@tls-edge/backstage-plugin-edge-common';
import {
  aWarning,
  NOW,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { Clock } from '../clock/Clock';
import { createSharedBucket } from './createSharedBucket';

const SECOND = 1_000;

describe('createSharedBucket', () => {
  const create = (events: () => readonly KubeEvent[]) => {
    let ms = NOW.getTime();
    const clock: Clock = {
      now: () => new Date(ms),
      sleep: async pause => {
        ms += pause;
      },
    };
    const bucket = createSharedBucket({ clock, budget: 1, events });
    /** Seconds that so many calls take, one after the other. */
    const secondsFor = async (calls: number) => {
      const from = ms;
      for (let call = 0; call < calls; call += 1) await bucket.take();
      return Math.round((ms - from) / SECOND);
    };
    return { clock, secondsFor };
  };
  const throttledAt = (time: number) =>
    aWarning('FailedDeployModel', 'api error Throttling: Rate exceeded', {
      lastSeen: new Date(time).toISOString(),
    });

  it('has its whole share while the controllers get through', async () => {
    const { secondsFor } = create(() => []);
    await expect(secondsFor(40)).resolves.toBe(0);
    await expect(secondsFor(100)).resolves.toBe(10);
  });

  it('has half of it after a controller was throttled, and all of it five minutes later', async () => {
    const { secondsFor, clock } = create(() => [throttledAt(NOW.getTime())]);
    await expect(secondsFor(20)).resolves.toBe(0);
    await expect(secondsFor(100)).resolves.toBe(20);
    await clock.sleep(300 * SECOND);
    await secondsFor(40);
    await expect(secondsFor(100)).resolves.toBe(10);
  });

  it('notices throttling within ten seconds, looking at most that often', async () => {
    let events: readonly KubeEvent[] = [];
    let looks = 0;
    const { secondsFor, clock } = create(() => {
      looks += 1;
      return events;
    });
    await secondsFor(40);
    events = [throttledAt(NOW.getTime())];
    await clock.sleep(10 * SECOND);
    await expect(secondsFor(20)).resolves.toBe(0);
    await expect(secondsFor(10)).resolves.toBe(2);
    expect(looks).toBeLessThanOrEqual(3);
  });
});
