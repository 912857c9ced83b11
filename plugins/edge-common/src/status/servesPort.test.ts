import type { Target } from '../snapshot';
import { aTarget, aTargetGroup, aTopology } from '../testUtils';
import { servesPort } from './servesPort';

const behind = (...states: readonly Target['state'][]) =>
  aTopology({
    targetGroups: [
      aTargetGroup(443, { targets: states.map(state => aTarget({ state })) }),
    ],
  });

describe('servesPort', () => {
  it.each<[string, ReturnType<typeof behind>, number, boolean]>([
    ['one healthy target of two', behind('unhealthy', 'healthy'), 443, true],
    ['targets that fail', behind('unhealthy', 'unhealthy'), 443, false],
    ['targets that start and end', behind('initial', 'draining'), 443, false],
    ['no target', behind(), 443, false],
    ['a group AWS has not shown', behind('healthy'), 80, false],
    ['no listener', behind('healthy'), 8443, false],
  ])('with %s', (_, topology, port, serves) => {
    expect(servesPort(topology, port)).toBe(serves);
  });

  it('knows nothing where AWS is not read', () => {
    const unread = aTopology({ listeners: [], targetGroups: [] });

    expect(servesPort(unread, 443)).toBe(false);
  });
});
