import type { EdgeState } from '../hops';
import type { LoadBalancer, PartState, Target } from '../snapshot';
import {
  aGateway,
  aLoadBalancer,
  aMeta,
  anUnhealthyTarget,
  APPLIED_AT,
  aTarget,
  aTargetGroup,
  aTopology,
  someParts,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { reportEdge } from './reportEdge';
import { settle, type Settled } from './settle';

/** Seconds, as the embedded AWS takes them: an NLB to become active, a target to become healthy. */
const PROVISIONING = [120, 180];
const REGISTRATION = [90, 180];
/** The default of a target group; a target drains that long (ELBv2 attribute). */
const DEREGISTRATION = 300;
const STEP = 5;

/** What there is so many seconds after the edge was applied. */
type World = (second: number) => Partial<EdgeTopology>;

interface Look {
  readonly second: number;
  readonly topology: EdgeTopology;
  readonly settled: Settled;
  readonly state: EdgeState;
}

const watch = (world: World, from: number, to: number): Look[] => {
  const looks: Look[] = [];
  for (let second = from; second <= to; second += STEP) {
    const now = new Date(Date.parse(APPLIED_AT) + second * 1_000);
    const topology = aTopology(world(second));
    const merged = reportEdge({
      ...{ topology, now, requests: [] },
      ownership: { entityRefs: [] },
    });
    const settled = settle(looks.at(-1)?.settled, merged, now);
    looks.push({ second, topology, settled, state: settled.report.state });
  }
  return looks;
};

const distinct = (looks: readonly Look[]): EdgeState[] =>
  looks
    .map(({ state }) => state)
    .filter((state, at, all) => state !== all[at - 1]);

const stateAt = (looks: readonly Look[], second: number) =>
  looks.find(look => look.second === second)?.state;

const groupsOf = (...targets: readonly Target[]): Partial<EdgeTopology> => ({
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, {
      targets: targets.map(target => ({ ...target, port: port + 10_000 })),
    }),
  ),
});

const first = aTarget();
const second = aTarget({ id: '10.0.2.10', zone: 'eu-west-1b' });
const initial = (target: Target): Target => ({
  ...target,
  state: 'initial',
  reason: 'Elb.InitialHealthChecking',
});
const draining = (target: Target): Target => ({
  ...target,
  state: 'draining',
  reason: 'Target.DeregistrationInProgress',
});
const third = aTarget({ id: '10.0.1.11' });

const balancer = (state: LoadBalancer['state']): Partial<EdgeTopology> => ({
  loadBalancer: aLoadBalancer({ state }),
});

const servesNothing = ({ targetGroups }: EdgeTopology): boolean =>
  targetGroups.some(({ targets }) =>
    targets.every(({ state }) => state !== 'healthy'),
  );

const throttled: PartState = {
  state: 'failed',
  gap: {
    source: 'aws:123456789012/eu-west-1',
    part: 'elbv2',
    reason: 'throttled',
    message: 'AWS asks the portal to slow down',
    since: APPLIED_AT,
  },
};

const starting =
  (provisioning: number, registration: number): World =>
  at => ({
    ...balancer(at < provisioning ? 'provisioning' : 'active'),
    ...(at < provisioning + registration
      ? groupsOf(initial(first), initial(second))
      : {}),
  });

const withoutEvents =
  (world: World): World =>
  at => ({ ...world(at), events: [] });

describe('an edge that starts, with the time AWS takes', () => {
  const cases = PROVISIONING.flatMap(provisioning =>
    REGISTRATION.map(registration => [provisioning, registration] as const),
  );

  describe.each(cases)(
    'NLB active after %i s, targets after %i s more',
    (provisioning, registration) => {
      const world = starting(provisioning, registration);
      const end = provisioning + registration;

      it.each([
        ['with its events', world],
        ['with every event dropped', withoutEvents(world)],
      ])('is progressing, then ready, and nothing else, %s', (_case, seen) => {
        const looks = watch(seen, 30, end + 60);

        expect(distinct(looks)).toEqual(['progressing', 'ready']);
        expect(stateAt(looks, end - STEP)).toBe('progressing');
        expect(stateAt(looks, end)).toBe('ready');
      });

      it('is never ready while no target is', () => {
        const early = watch(world, 30, end + 60).filter(
          ({ state, topology }) => state === 'ready' && servesNothing(topology),
        );

        expect(early).toEqual([]);
      });
    },
  );

  it('is at risk, not progressing for ever, once targets are long overdue', () => {
    const looks = watch(starting(120, 3_600), 30, 1_500);

    expect(distinct(looks)).toEqual(['progressing', 'degraded']);
    expect(stateAt(looks, 590)).toBe('progressing');
  });
});

describe('an edge whose Envoy is scaled', () => {
  it.each([
    ['out', groupsOf(first, second, initial(third)), Math.max(...REGISTRATION)],
    ['in', groupsOf(first, second, draining(third)), DEREGISTRATION],
    [
      'round, pod by pod',
      groupsOf(first, draining(second), initial(third)),
      DEREGISTRATION,
    ],
  ])(
    '%s serves all the time and is never called broken',
    (_case, change, lasts) => {
      const from = 3_600;
      const looks = watch(
        at => (at >= from && at < from + lasts ? change : {}),
        from - 60,
        from + lasts + 60,
      );

      expect(looks.map(({ state }) => state)).not.toContain('broken');
      expect(looks.at(0)?.state).toBe('ready');
      expect(looks.at(-1)?.state).toBe('ready');
    },
  );
});

describe('an edge that loses a zone', () => {
  const lost = groupsOf(
    first,
    anUnhealthyTarget({ id: '10.0.2.10', zone: 'eu-west-1b' }),
  );
  const looks = watch(
    at => (at >= 3_600 && at < 4_200 ? lost : {}),
    3_540,
    4_260,
  );

  it('is at risk for as long, and not broken, for the other zone serves', () => {
    expect(distinct(looks)).toEqual(['ready', 'degraded', 'ready']);
  });

  it('is believed on the second look and heals on the first', () => {
    expect(stateAt(looks, 3_600)).toBe('ready');
    expect(stateAt(looks, 3_605)).toBe('degraded');
    expect(stateAt(looks, 4_200)).toBe('ready');
  });
});

describe('an edge while AWS throttles its reader', () => {
  const unread = { parts: someParts({ elbv2: throttled }) };

  it('is unknown with its last state beside it, never broken, and ready again after', () => {
    const looks = watch(
      at => (at >= 3_600 && at < 3_900 ? unread : {}),
      3_540,
      3_960,
    );

    expect(distinct(looks)).toEqual(['ready', 'unknown', 'ready']);
    looks
      .filter(({ state }) => state === 'unknown')
      .forEach(({ settled }) =>
        expect(settled.report.lastKnown?.state).toBe('ready'),
      );
  });

  it('does not come to life unseen: it is ready only once that was read', () => {
    const world = starting(120, 90);
    const looks = watch(
      at => ({ ...world(at), ...(at >= 60 && at < 400 ? unread : {}) }),
      30,
      460,
    );

    expect(distinct(looks)).toEqual(['progressing', 'unknown', 'ready']);
    expect(stateAt(looks, 400)).toBe('ready');
  });
});

describe('an edge that is deleted', () => {
  const leaving = new Date(Date.parse(APPLIED_AT) + 3_600_000).toISOString();
  const gateway = aGateway({
    metadata: aMeta({ name: 'pay-edge', deletionTimestamp: leaving }),
  });

  it.each([
    ['with its events', (world: World) => world],
    ['with every event dropped', withoutEvents],
  ])('is progressing while its targets drain, %s', (_case, seen) => {
    const looks = watch(
      seen(at =>
        at < 3_600
          ? {}
          : { gateway, ...groupsOf(draining(first), draining(second)) },
      ),
      3_540,
      3_600 + DEREGISTRATION,
    );

    expect(looks.map(({ state }) => state)).not.toContain('broken');
    expect(looks.at(-1)?.state).toBe('progressing');
  });
});
