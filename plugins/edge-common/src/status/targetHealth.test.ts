import type { Target } from '../snapshot';
import {
  aCondition,
  ago,
  aLoadBalancer,
  aMeta,
  anEvent,
  aPod,
  aTarget,
  aTopology,
  NOW,
  someParts,
} from '../testUtils';
import {
  countTargets,
  isCrossZone,
  neededTargets,
  targetsByZone,
} from './targetHealth';

const of = (...states: readonly Target['state'][]): Target[] =>
  states.map((state, n) => aTarget({ id: `10.0.1.${n + 10}`, state }));

const bornAgo = (seconds: number) =>
  aTopology({
    loadBalancer: aLoadBalancer({ createdAt: ago(7200) }),
    pods: [
      aPod({
        metadata: aMeta({ name: 'p', creationTimestamp: ago(seconds) }),
      }),
    ],
  });

describe('countTargets', () => {
  it.each<[readonly Target['state'][], object]>([
    [[], { healthy: 0, unhealthy: 0, starting: 0, total: 0 }],
    [['healthy', 'healthy'], { healthy: 2, unhealthy: 0, total: 2 }],
    [['healthy', 'unhealthy'], { healthy: 1, unhealthy: 1, total: 2 }],
    [['healthy', 'draining'], { healthy: 1, unhealthy: 0, total: 1 }],
    [['unhealthy.draining'], { healthy: 0, unhealthy: 1, total: 1 }],
    [['unused', 'unavailable'], { healthy: 0, unhealthy: 2, total: 2 }],
  ])('counts %j', (states, expected) => {
    expect(countTargets(of(...states), aTopology(), NOW)).toMatchObject(
      expected,
    );
  });

  it.each([
    [60, 1, 0],
    [299, 1, 0],
    [301, 0, 1],
  ])(
    'takes a target that registers since %d s for starting (%d) or unhealthy (%d)',
    (seconds, starting, unhealthy) => {
      expect(countTargets(of('initial'), bornAgo(seconds), NOW)).toMatchObject({
        starting,
        unhealthy,
      });
    },
  );

  it.each([
    [60, 1],
    [301, 0],
  ])('dates a node by the newest pod, %d s old', (seconds, starting) => {
    const node = aTarget({ id: 'i-0a1b', state: 'initial' });

    expect(countTargets([node], bornAgo(seconds), NOW)).toMatchObject({
      starting,
    });
  });

  it.each([
    ['ContainersReady', 'True', 1],
    ['Ready', 'True', 1],
    ['Ready', 'False', 0],
    ['PodScheduled', 'True', 0],
  ] as const)(
    'dates an old pod that waited for its node by %s=%s: %i starting',
    (type, status, starting) => {
      const topology = aTopology({
        pods: [
          aPod({
            metadata: aMeta({ name: 'p', creationTimestamp: ago(900) }),
            conditions: [
              aCondition(type, { status, lastTransitionTime: ago(60) }),
            ],
          }),
        ],
        loadBalancer: aLoadBalancer({ createdAt: ago(7200) }),
      });

      expect(countTargets(of('initial'), topology, NOW)).toMatchObject({
        starting,
      });
    },
  );

  it.each([
    ['a node', 'i-0a1b', ago(60), 1],
    ['a node', 'i-0a1b', ago(600), 0],
    ['a pod that is known', '10.0.1.10', ago(60), 0],
  ])(
    'dates %s, %s, by the last registration at %s: %i starting',
    (_, id, lastSeen, starting) => {
      const regarding = {
        group: 'elbv2.k8s.aws',
        kind: 'TargetGroupBinding',
        name: 'b',
      };
      const topology = aTopology({
        events: [anEvent({ regarding, lastSeen })],
      });

      expect(
        countTargets([aTarget({ id, state: 'initial' })], topology, NOW),
      ).toMatchObject({ starting });
    },
  );

  it('does not take a target for old whose pod is out of sight', () => {
    const gap = {
      ...{ source: 'demo-eu', part: 'pods', message: 'gone', since: ago(60) },
      reason: 'unreachable' as const,
    };
    const unseen = (id: string) =>
      countTargets(
        [aTarget({ id, state: 'initial' })],
        aTopology({ parts: someParts({ pods: { state: 'failed', gap } }) }),
        NOW,
      ).starting;

    expect([unseen('10.0.7.7'), unseen('10.0.1.10')]).toEqual([1, 0]);
  });

  it('counts from the birth of the load balancer where the pod is not known', () => {
    const topology = aTopology({
      pods: [],
      loadBalancer: aLoadBalancer({ createdAt: ago(60) }),
    });

    expect(countTargets(of('initial'), topology, NOW).starting).toBe(1);
  });
});

describe('isCrossZone', () => {
  const key = 'load_balancing.cross_zone.enabled';

  it.each([
    [undefined, undefined, false],
    [undefined, 'true', true],
    ['use_load_balancer_configuration', 'true', true],
    ['use_load_balancer_configuration', 'false', false],
    ['true', 'false', true],
    ['false', 'true', false],
  ])(
    'of a group set to %s and a load balancer set to %s: %s',
    (own, whole, expected) => {
      const attributes = (value: string | undefined): Record<string, string> =>
        value === undefined ? {} : { [key]: value };

      expect(
        isCrossZone(
          { attributes: attributes(own) },
          { attributes: attributes(whole) },
        ),
      ).toBe(expected);
    },
  );
});

describe('neededTargets', () => {
  const prefix = 'target_group_health.dns_failover.minimum_healthy_targets';

  it.each([
    [{}, 4, 1],
    [{ [`${prefix}.count`]: '2' }, 4, 2],
    [{ [`${prefix}.percentage`]: '50' }, 5, 3],
    [{ [`${prefix}.count`]: '1', [`${prefix}.percentage`]: 'off' }, 4, 1],
    [{ [`${prefix}.count`]: 'off' }, 4, 1],
  ])('reads from %j of %d targets %d', (attributes, registered, needed) => {
    expect(neededTargets({ attributes }, registered)).toBe(needed);
  });
});

describe('targetsByZone', () => {
  it('sorts zones and keeps those without one together', () => {
    const targets = [
      aTarget({ id: 'b', zone: 'b' }),
      aTarget({ id: 'none', zone: undefined }),
      aTarget({ id: 'a', zone: 'a' }),
      aTarget({ id: 'b2', zone: 'b' }),
    ];

    expect(
      targetsByZone({ targets }).map(([zone, found]) => [
        zone,
        found.map(({ id }) => id),
      ]),
    ).toEqual([
      ['', ['none']],
      ['a', ['a']],
      ['b', ['b', 'b2']],
    ]);
  });
});
