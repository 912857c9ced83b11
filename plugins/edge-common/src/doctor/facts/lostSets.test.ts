import type { ListenerSet, ParentRef } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aListener,
  aListenerSet,
  aListenerStatus,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aTopology,
} from '../../testUtils';
import {
  isLostSet,
  isOnLostSet,
  lostListenersImpact,
  routesOnLostListeners,
} from './lostSets';

const no = (type: string, reason: string) =>
  aCondition(type, { status: 'False', reason });
const dead = (name: string) =>
  aListenerStatus({ name, conditions: [no('Accepted', 'PortUnavailable')] });

const NOT_ALLOWED: Partial<ListenerSet> = {
  conditions: [no('Accepted', 'NotAllowed')],
};
const HALF: Partial<ListenerSet> = {
  listeners: [aListener(), aListener({ name: 'second', port: 9443 })],
  conditions: [aCondition('Accepted', { reason: 'ListenersNotValid' })],
  listenerStatuses: [dead('https'), aListenerStatus({ name: 'second' })],
};
const WHOLE: Partial<ListenerSet> = {
  conditions: [no('Accepted', 'ListenersNotValid')],
  listenerStatuses: [dead('https')],
};

const at = (overrides: Partial<ParentRef> = {}): ParentRef =>
  aParentRef({ kind: 'ListenerSet', name: 'extra', ...overrides });
const elsewhere = at({ namespace: 'shop' });

const edge = (set: Partial<ListenerSet>, ...parentRefs: readonly ParentRef[]) =>
  aTopology({
    listenerSets: [aListenerSet(set)],
    routes: [aRedirectRoute(), aRoute({ parentRefs })],
  });

it.each([
  ['in force', {}, false],
  ['not allowed', NOT_ALLOWED, true],
  ['without a word', { conditions: [] }, true],
  ['of which one listener is refused', HALF, false],
  ['of which every listener is refused, each for itself', WHOLE, false],
])('a set %s is lost as a whole: %#', (_, set, expected) => {
  const topology = edge(set);

  expect(isLostSet(topology.listenerSets[0])).toBe(expected);
  expect(isOnLostSet(topology, at())).toBe(expected);
  expect(isOnLostSet(topology, aParentRef({ name: 'extra' }))).toBe(false);
  expect(isOnLostSet(topology, elsewhere)).toBe(false);
});

it.each([
  ['a listener in force', {}, [at()], 'partial'],
  ['a set that is not allowed', NOT_ALLOWED, [at()], 'outage'],
  [
    'a set that is not allowed, and on the Gateway',
    NOT_ALLOWED,
    [at(), aParentRef()],
    'partial',
  ],
  ['the refused one of two listeners', HALF, [at()], 'outage'],
  [
    'both listeners, one of which is refused',
    HALF,
    [at({ sectionName: undefined })],
    'partial',
  ],
  ['the good one of two', HALF, [at({ sectionName: 'second' })], 'partial'],
  ['a set whose only listener is refused', WHOLE, [at()], 'outage'],
  ['nothing of this edge', NOT_ALLOWED, [elsewhere], 'partial'],
])('an application on %s means: %#', (_, set, parentRefs, impact) => {
  const topology = edge(set, ...parentRefs);

  expect(lostListenersImpact(topology)).toBe(impact);
  expect(routesOnLostListeners(topology).length).toBe(
    impact === 'outage' ? 1 : 0,
  );
});

it('is an outage where the Gateway serves no listener of its own either', () => {
  expect(
    lostListenersImpact({
      ...edge(WHOLE, aParentRef()),
      gateway: aGateway({
        listenerStatuses: [aListenerStatus({ name: 'http' }), dead('https')],
      }),
    }),
  ).toBe('outage');
});
