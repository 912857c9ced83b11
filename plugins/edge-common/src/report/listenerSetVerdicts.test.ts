import type { Condition, HttpRoute, ListenerSet } from '../snapshot';
import {
  aCondition,
  aGateway,
  aListener,
  aListenerSet,
  aListenerStatus,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  someParts,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { badCondition } from './__fixtures__/badCondition';
import { hopOf, reported } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

const NOT_ALLOWED = [
  badCondition('Accepted', 'NotAllowed'),
  badCondition('Programmed', 'NotAllowed'),
];
const IN_PART = aCondition('Accepted', { reason: 'ListenersNotValid' });

/** A set on a port of its own, with or without a verdict on its listener. */
const set = (
  conditions: readonly Condition[],
  listener: readonly Condition[] = [],
): ListenerSet =>
  aListenerSet({
    listeners: [aListener({ name: 'extra' })],
    conditions,
    listenerStatuses:
      listener.length > 0
        ? [aListenerStatus({ name: 'extra', conditions: listener })]
        : [],
  });

const ref = aParentRef({
  kind: 'ListenerSet',
  name: 'extra',
  sectionName: 'extra',
});
const onSet = (...verdict: readonly Condition[]): HttpRoute =>
  aRoute({
    metadata: aMeta({ name: 'on-set' }),
    parentRefs: [ref],
    parents:
      verdict.length > 0 ? [aRouteParent({ parentRef: ref }, ...verdict)] : [],
  });

const edge = (
  added: ListenerSet,
  routes: readonly HttpRoute[] = [aRoute()],
): Partial<EdgeTopology> => ({
  listenerSets: [added],
  routes: [aRedirectRoute(), ...routes],
});

const conflict = [
  aCondition('Conflicted', { reason: 'ListenerConflict' }),
  badCondition('Accepted', 'ListenerConflict'),
  badCondition('Programmed', 'Invalid'),
];
const taken = [
  badCondition('Accepted', 'PortUnavailable'),
  badCondition('Programmed', 'Invalid'),
];
const unmatched = badCondition('Accepted', 'NoMatchingParent');

describe('listeners that a ListenerSet adds to the Gateway', () => {
  it.each<[string, Partial<EdgeTopology>, string[]]>([
    [
      'a set the Gateway does not take',
      edge(set(NOT_ALLOWED)),
      ['degraded at gateway', 'K42'],
    ],
    [
      'such a set with a route, of which nobody speaks',
      edge(set(NOT_ALLOWED), [aRoute(), onSet()]),
      ['degraded at gateway', 'K42'],
    ],
    [
      'such a set with the only route',
      edge(set(NOT_ALLOWED), [onSet()]),
      ['broken at gateway', 'K42'],
    ],
    [
      'such a set with the only route, which is refused for it',
      edge(set(NOT_ALLOWED), [onSet(unmatched)]),
      ['broken at gateway', 'K42'],
    ],
    [
      'a set nobody has spoken of',
      edge(set([]), [aRoute(), onSet()]),
      ['degraded at gateway', 'K33'],
    ],
    [
      'a listener in conflict',
      edge(set([IN_PART], conflict)),
      ['degraded at gateway', 'K13 < K14'],
    ],
    [
      'a listener in conflict that carries the only route',
      edge(set([IN_PART], conflict), [onSet(unmatched)]),
      ['broken at gateway', 'K13 < K14 K17'],
    ],
    [
      'a set all whose listeners are in conflict',
      edge(set([badCondition('Accepted', 'ListenersNotValid')], conflict)),
      ['degraded at gateway', 'K13 < K14'],
    ],
    [
      'a listener whose port is taken',
      edge(set([IN_PART], taken), [aRoute(), onSet(unmatched)]),
      ['degraded at gateway', 'K14 < K17'],
    ],
    [
      'a set at a Gateway that is refused itself',
      {
        ...edge(set([badCondition('Accepted', 'ParentNotAccepted')])),
        gateway: aGateway({
          conditions: [badCondition('Accepted', 'UnsupportedAddress')],
        }),
      },
      ['broken at gateway', 'K02 < K42'],
    ],
  ])('are judged where the Gateway is: %s', (_, topology, verdict) => {
    expect(verdictOf(topology)).toEqual(verdict);
  });

  it.each([
    ['a set that is not taken', set(NOT_ALLOWED), 'ListenerSet extra'],
    [
      'a listener in conflict',
      set([IN_PART], conflict),
      'Listener extra of ListenerSet extra',
    ],
    [
      'a set all whose listeners are refused',
      set([badCondition('Accepted', 'ListenersNotValid')], taken),
      'Listener extra of ListenerSet extra',
    ],
  ])('leave the evidence at the hop that is named: %s', (_, added, label) => {
    const report = reported(edge(added));

    expect(report.firstBroken).toBe('gateway');
    expect(hopOf(report, 'gateway')?.evidence).toContainEqual(
      expect.objectContaining({ verdict: 'bad', label }),
    );
    expect(hopOf(report, 'routes')?.state).toBe('ready');
  });

  it('say nothing bad while they are in force, and their routes count as attached', () => {
    const added = aListenerSet({
      listeners: [aListener({ name: 'extra' })],
      listenerStatuses: [aListenerStatus({ name: 'extra' })],
    });
    const gateway = aGateway({
      listenerStatuses: [
        aListenerStatus({ name: 'http' }),
        aListenerStatus({ attachedRoutes: 0 }),
      ],
    });

    expect(
      verdictOf({
        ...edge(added, [onSet(aCondition('Accepted'))]),
        gateway,
      }),
    ).toEqual(['ready']);
  });

  it('cannot be told where ListenerSets are not read', () => {
    const gap = {
      source: 'cluster:demo-eu',
      part: 'listenersets',
      reason: 'forbidden',
      message: 'listenersets is forbidden',
      since: '2026-11-23T11:00:00Z',
    } as const;
    const report = reported({
      parts: {
        ...someParts(),
        listenersets: { state: 'failed', gap },
      },
    });

    expect(hopOf(report, 'gateway')?.state).toBe('unknown');
  });
});
