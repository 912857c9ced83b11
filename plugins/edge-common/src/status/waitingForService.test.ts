import { aGateway, ago, aMeta, aTopology, NOW, someParts } from '../testUtils';
import { waitingForService } from './waitingForService';

describe('a hop that waits for the Service', () => {
  const born = (seconds: number) =>
    aGateway({
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(seconds) }),
    });
  const failed = {
    state: 'failed',
    gap: {
      source: 's',
      part: 'services',
      reason: 'timeout',
      message: 'm',
      since: '',
    },
  } as const;

  it.each([
    [
      'a young Gateway',
      { gateway: born(60), service: undefined },
      'progressing',
      'does not exist yet',
    ],
    [
      'a young Gateway with a Service',
      { gateway: born(60) },
      'progressing',
      'has no address yet',
    ],
    [
      'a Gateway of ten minutes',
      { gateway: born(600), service: undefined },
      'notChecked',
      'does not exist yet',
    ],
    [
      'no Gateway',
      { gateway: undefined, service: undefined },
      'notChecked',
      'does not exist yet',
    ],
    [
      'Services that cannot be read',
      { gateway: born(60), parts: someParts({ services: failed }) },
      'unknown',
      'cannot be read',
    ],
  ])('with %s is %s', (_, topology, ...[means, value]) => {
    expect(waitingForService(aTopology(topology), NOW)).toMatchObject({
      means,
      value,
    });
  });
});
