import type { HopState } from '../../hops';
import type { Target, TargetGroup } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  aDeployment,
  aGateway,
  aHop,
  ago,
  aLoadBalancer,
  aMeta,
  anUnhealthyTarget,
  aPod,
  aTarget,
  aTargetGroup,
  aTargetGroupBinding,
} from '../../testUtils';

const zoneB = 'eu-west-1b';
const healthyPair = [aTarget(), aTarget({ id: '10.0.2.10', zone: zoneB })];

const targetsHop = (
  targets: readonly Target[],
  others: Partial<EdgeTopology> = {},
  group: Partial<TargetGroup> = {},
) =>
  aHop('targets', {
    targetGroups: [aTargetGroup(80), aTargetGroup(443, { targets, ...group })],
    ...others,
  });

const envoyDown: Partial<EdgeTopology> = {
  deployment: aDeployment({ availableReplicas: 0 }),
};
const rollingOut: Partial<EdgeTopology> = {
  deployment: aDeployment({ updatedReplicas: 1 }),
};
const bothUnhealthy = [
  anUnhealthyTarget(),
  anUnhealthyTarget({ id: '10.0.2.10', zone: zoneB }),
];

describe('the hop targets', () => {
  it('is ready when all targets are healthy', () => {
    expect(aHop('targets')).toMatchObject({
      state: 'ready',
      badge: '4/4',
      summary: 'All 4 targets are healthy.',
    });
  });

  describe('when all targets of a port fail', () => {
    it('is degraded while Envoy is ready, and says that the NLB fails open', () => {
      const hop = targetsHop(bothUnhealthy);

      expect(hop).toMatchObject({ state: 'degraded', badge: '2/4' });
      expect(hop.summary).toContain('failing open');
      expect(hop.summary).toContain('Target.FailedHealthChecks');
    });

    it('is broken when no Envoy is ready', () => {
      expect(targetsHop(bothUnhealthy, envoyDown).state).toBe('broken');
    });

    it('is degraded when it is the port of the redirect only', () => {
      expect(
        aHop('targets', {
          ...envoyDown,
          targetGroups: [
            aTargetGroup(80, { targets: bothUnhealthy }),
            aTargetGroup(443),
          ],
        }).state,
      ).toBe('degraded');
    });
  });

  describe('when a port has no targets', () => {
    it('is broken', () => {
      expect(targetsHop([])).toMatchObject({
        state: 'broken',
        summary: 'Port 443 has no targets, so nothing answers there.',
      });
    });

    it('is degraded when it is the port of the redirect only', () => {
      expect(
        aHop('targets', {
          targetGroups: [aTargetGroup(80, { targets: [] }), aTargetGroup(443)],
        }).state,
      ).toBe('degraded');
    });

    it('waits while the load balancer is new', () => {
      expect(
        targetsHop([], {
          loadBalancer: aLoadBalancer({ createdAt: ago(60) }),
          targetGroupBindings: [aTargetGroupBinding(443)],
        }),
      ).toMatchObject({ state: 'progressing', usualSeconds: 120 });
    });

    it('waits while Envoy is being replaced', () => {
      expect(targetsHop([], rollingOut).state).toBe('progressing');
    });

    it('says of one whose targets all drain when that ends', () => {
      const draining = [
        aTarget({ state: 'draining' }),
        aTarget({ id: '10.0.2.10', state: 'draining' }),
      ];
      const group = {
        attributes: { 'deregistration_delay.timeout_seconds': '60' },
      };
      const hop = targetsHop(draining, {}, group);

      expect(hop).toMatchObject({
        state: 'broken',
        summary:
          'All targets of port 443 are draining: what is open ends within 60 s, and nothing new is answered.',
      });
      expect(hop.evidence.map(({ value }) => value)).toContain('2 draining');
      expect(targetsHop(draining, rollingOut, group).state).toBe('progressing');
    });

    it('counts draining targets neither as capacity nor as trouble', () => {
      expect(targetsHop([aTarget({ state: 'draining' })]).state).toBe('broken');
      expect(
        targetsHop([
          ...healthyPair,
          aTarget({ id: '10.0.1.9', state: 'draining' }),
        ]),
      ).toMatchObject({ state: 'ready', badge: '4/4' });
    });
  });

  describe('while targets register', () => {
    const initial = aTarget({
      state: 'initial',
      reason: 'Elb.RegistrationInProgress',
    });
    const podOfAge = (seconds: number): Partial<EdgeTopology> => ({
      pods: [
        aPod({
          metadata: aMeta({ name: 'new', creationTimestamp: ago(seconds) }),
        }),
      ],
    });

    it.each([
      [60, 'progressing'],
      [290, 'progressing'],
      [310, 'degraded'],
    ])('with a pod %d s old is %s', (seconds, state) => {
      expect(
        targetsHop([initial, aTarget({ id: '10.0.2.10' })], podOfAge(seconds))
          .state,
      ).toBe(state);
    });

    it('is progressing even if nothing is healthy yet', () => {
      expect(targetsHop([initial], podOfAge(60))).toMatchObject({
        state: 'progressing',
        badge: '2/3',
      });
    });
  });

  describe('when some targets fail', () => {
    const oneOfTwoInZone = [
      aTarget(),
      anUnhealthyTarget({ id: '10.0.1.11' }),
      aTarget({ id: '10.0.2.10', zone: zoneB }),
    ];

    it('is degraded, and counts them', () => {
      expect(targetsHop(oneOfTwoInZone)).toMatchObject({
        state: 'degraded',
        badge: '4/5',
      });
    });

    it('is progressing during a rollout as long as each zone has one', () => {
      expect(targetsHop(oneOfTwoInZone, rollingOut).state).toBe('progressing');
    });

    it.each(['unused', 'unavailable', 'unhealthy.draining'] as const)(
      'does not take %s for healthy',
      state => {
        expect(
          targetsHop([...healthyPair, aTarget({ id: '10.0.3.1', state })])
            .state,
        ).toBe('degraded');
      },
    );
  });

  describe('looking at zones', () => {
    const zoneBDown = [
      aTarget(),
      anUnhealthyTarget({ id: '10.0.2.10', zone: zoneB }),
    ];
    const isOut = (hop: ReturnType<typeof targetsHop>) =>
      hop.evidence.some(
        ({ label, verdict }) =>
          verdict === 'bad' && label.startsWith(`Zone ${zoneB}`),
      );

    it('names a zone that leaves DNS', () => {
      const hop = targetsHop(zoneBDown);

      expect(hop.state).toBe('degraded');
      expect(isOut(hop)).toBe(true);
    });

    it('sees that a bad group of port 80 takes the zone from 443', () => {
      const hop = aHop('targets', {
        targetGroups: [
          aTargetGroup(80, { targets: zoneBDown }),
          aTargetGroup(443),
        ],
      });

      expect(hop.state).toBe('degraded');
      expect(isOut(hop)).toBe(true);
    });

    it.each([
      ['the load balancer', 'true', 'use_load_balancer_configuration', false],
      ['the group', 'false', 'true', false],
      ['the group, against the load balancer', 'true', 'false', true],
    ])(
      'heeds cross-zone balancing set on %s',
      (_, ofBalancer, ofGroup, out) => {
        const key = 'load_balancing.cross_zone.enabled';
        const hop = targetsHop(
          zoneBDown,
          {
            loadBalancer: aLoadBalancer({ attributes: { [key]: ofBalancer } }),
          },
          { attributes: { [key]: ofGroup } },
        );

        expect(isOut(hop)).toBe(out);
      },
    );

    const inZoneB = (state: Target['state'], id: string) =>
      aTarget({ id, zone: zoneB, state });
    const draining = inZoneB('draining', '10.0.2.10');
    const failing = inZoneB('unhealthy', '10.0.2.10');
    const kept = inZoneB('healthy', '10.0.2.10');
    const starting = inZoneB('initial', '10.0.2.11');

    it.each<[string, readonly Target[], HopState]>([
      ['its last healthy target drains', [draining, starting], 'degraded'],
      ['its last target fails', [failing], 'degraded'],
      ['its first targets start', [starting], 'progressing'],
      ['one of its targets is left', [kept, starting], 'progressing'],
      ['it has no target any more', [draining], 'ready'],
    ])('while Envoy is rolled out and %s: %s', (_, inZone, state) => {
      const hop = targetsHop([aTarget(), ...inZone], {
        ...rollingOut,
        pods: [
          aPod({ metadata: aMeta({ name: 'p', creationTimestamp: ago(60) }) }),
        ],
      });

      expect(hop.state).toBe(state);
    });

    it('heeds how many healthy targets a zone needs', () => {
      const targets = [
        aTarget(),
        aTarget({ id: '10.0.2.10', zone: zoneB }),
        aTarget({ id: '10.0.2.11', zone: zoneB }),
      ];
      const key =
        'target_group_health.dns_failover.minimum_healthy_targets.count';
      const hop = targetsHop(targets, {}, { attributes: { [key]: '2' } });

      expect(hop.state).toBe('degraded');
      expect(hop.summary).toContain('Zone eu-west-1a');
    });

    it('does not miss zones in which no target was ever registered', () => {
      expect(targetsHop([aTarget()]).state).toBe('ready');
    });

    it('does not count targets without a known zone', () => {
      expect(
        targetsHop([aTarget({ zone: undefined })]).evidence.filter(
          ({ label }) => label.endsWith('port 443') && label.startsWith('Zone'),
        ),
      ).toEqual([]);
    });
  });

  it('is broken when listeners lead to no target group', () => {
    expect(aHop('targets', { targetGroups: [] }).state).toBe('broken');
  });

  it('is not reached without a load balancer', () => {
    const nothing = {
      loadBalancer: undefined,
      listeners: [],
      targetGroups: [],
    };
    const gateway = aGateway({
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(60) }),
    });

    expect(aHop('targets', nothing).state).toBe('notChecked');
    expect(aHop('targets', { ...nothing, gateway }).state).toBe('progressing');
  });
});
