import type { HopState } from '../../hops';
import type { Condition } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aHop,
  ago,
  aListener,
  aListenerSet,
  aListenerStatus,
} from '../../testUtils';

const no = (type: string, reason: string, seconds: number): Condition =>
  aCondition(type, {
    status: 'False',
    reason,
    lastTransitionTime: ago(seconds),
  });
const yes = (type: string) => aCondition(type);

const CASES: readonly (readonly [string, readonly Condition[], HopState])[] = [
  [
    'is being programmed',
    [yes('Accepted'), no('Programmed', 'Pending', 20)],
    'progressing',
  ],
  [
    'has been programmed for too long',
    [yes('Accepted'), no('Programmed', 'Pending', 400)],
    'broken',
  ],
  [
    'is refused and therefore not programmed',
    [no('Programmed', 'Invalid', 20), no('Accepted', 'PortUnavailable', 20)],
    'broken',
  ],
  [
    'is in conflict, just now',
    [
      no('Programmed', 'Invalid', 20),
      aCondition('Conflicted', { reason: 'HostnameConflict' }),
    ],
    'broken',
  ],
];

describe('the only listener for applications', () => {
  it.each(CASES)('that %s', (_, conditions, state) => {
    const gateway = aGateway({
      listenerStatuses: [
        aListenerStatus({ name: 'http' }),
        aListenerStatus({ conditions }),
      ],
    });

    expect(aHop('gateway', { gateway }).state).toBe(state);
  });
});

describe('a listener that a ListenerSet adds', () => {
  it.each(CASES)('that %s, beside one that serves', (_, conditions, state) => {
    const set = aListenerSet({
      listeners: [aListener({ name: 'extra', port: 8443 })],
      listenerStatuses: [aListenerStatus({ name: 'extra', conditions })],
    });
    const states = ['gateway', 'routes'].map(
      hop =>
        aHop(hop === 'gateway' ? hop : 'routes', { listenerSets: [set] }).state,
    );

    expect(states).toContain(state === 'broken' ? 'degraded' : state);
  });
});
