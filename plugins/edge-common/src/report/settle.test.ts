import type { EdgeState } from '../hops';
import type { Gap } from '../snapshot';
import type { EdgeTopology } from '../topology';
import {
  aDeployment,
  aTargetGroup,
  aTopology,
  anUnhealthyTarget,
  NOW,
  someParts,
} from '../testUtils';
import type { MergedReport } from './MergedReport';
import { reportEdge } from './reportEdge';
import { DOUBT_SECONDS, settle, type Settled } from './settle';

const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const report = (topology: Partial<EdgeTopology> = {}): MergedReport =>
  reportEdge({
    topology: aTopology(topology),
    requests: [],
    ownership: { entityRefs: [] },
    now: NOW,
  });

/** A healthy report with another state, for scenarios in which only the state matters. */
const inState = (
  state: EdgeState,
  overrides: Partial<MergedReport> = {},
): MergedReport => ({ ...report(), state, ...overrides });

/** Looks at one report after another, ten seconds apart. */
const look = (...seen: readonly MergedReport[]): Settled[] =>
  seen.reduce<Settled[]>(
    (all, merged, n) => [...all, settle(all.at(-1), merged, at(n * 10))],
    [],
  );

const states = (...seen: readonly MergedReport[]) =>
  look(...seen).map(({ report: { state } }) => state);

const ready = inState('ready');
const broken = inState('broken');
const degraded = inState('degraded');
const progressing = inState('progressing');
const unknown = inState('unknown');

const gap: Gap = {
  source: 'cluster:demo-eu',
  part: 'httproutes',
  reason: 'timeout',
  message: 'the cluster does not answer',
  since: '2026-11-23T11:58:00Z',
};
const blind = report({
  parts: someParts({ httproutes: { state: 'failed', gap } }),
});

describe('settle', () => {
  describe('over time', () => {
    it.each<[string, MergedReport[], EdgeState[]]>([
      ['the first report at once', [broken], ['broken']],
      [
        'a break on the second look',
        [ready, broken, broken],
        ['ready', 'ready', 'broken'],
      ],
      [
        'no break that heals in between',
        [ready, broken, ready, broken],
        ['ready', 'ready', 'ready', 'ready'],
      ],
      [
        'a risk on the second look',
        [ready, degraded, degraded],
        ['ready', 'ready', 'degraded'],
      ],
      [
        'a rollout on the second look',
        [ready, progressing, progressing],
        ['ready', 'ready', 'progressing'],
      ],
      [
        'the newest of two bad looks',
        [ready, degraded, broken],
        ['ready', 'ready', 'broken'],
      ],
      [
        'a risk that becomes a break on the second look',
        [degraded, broken, broken],
        ['degraded', 'degraded', 'broken'],
      ],
      ['a recovery at once', [broken, ready], ['broken', 'ready']],
      [
        'a limit that has run out at once',
        [progressing, broken],
        ['progressing', 'broken'],
      ],
      [
        'a milestone at once',
        [inState('requested'), progressing],
        ['requested', 'progressing'],
      ],
      [
        'a blind source at once',
        [ready, unknown, ready],
        ['ready', 'unknown', 'ready'],
      ],
      [
        'a break behind a blind source on the second look',
        [ready, unknown, broken, broken],
        ['ready', 'unknown', 'unknown', 'broken'],
      ],
    ])('believes %s', (_, seen, expected) => {
      expect(states(...seen)).toEqual(expected);
    });

    it('believes at once that nothing is left to serve', () => {
      const nothing = inState('broken', { nothingLeft: true });

      expect(states(ready, nothing)).toEqual(['ready', 'broken']);
    });

    it('says what it doubts, and since when, so that somebody looks again', () => {
      const [, doubting] = look(ready, broken);

      expect(doubting.doubt).toEqual({
        state: 'broken',
        since: at(10).toISOString(),
      });
      expect(DOUBT_SECONDS).toBe(30);
    });

    it('leaves the report byte for byte as it was while it doubts', () => {
      const [before, doubting] = look(ready, broken);

      expect(JSON.stringify(doubting.report)).toBe(
        JSON.stringify(before.report),
      );
    });

    it('forgets a doubt once it is settled', () => {
      expect(look(ready, broken, ready).at(-1)?.doubt).toBeUndefined();
      expect(look(ready, broken, broken).at(-1)?.doubt).toBeUndefined();
    });
  });

  describe('remembering since when', () => {
    it('keeps the time of a state that stays', () => {
      const [first, second] = look(ready, ready);

      expect(second.report.since).toBe(first.report.since);
      expect(JSON.stringify(second.report)).toBe(JSON.stringify(first.report));
    });

    it('takes the look that saw a change for its time', () => {
      const all = look(broken, ready);

      expect(all.at(-1)?.report.since).toBe(at(10).toISOString());
    });

    it('takes at first what the objects say', () => {
      const targets = [anUnhealthyTarget()];
      const seen = report({
        deployment: aDeployment({ availableReplicas: 0 }),
        targetGroups: [80, 443].map(port => aTargetGroup(port, { targets })),
      });
      const [{ report: first }] = look(seen);
      const envoy = first.hops.find(({ hop }) => hop === 'envoy');

      expect(envoy?.since).toBe('2026-11-23T11:00:00Z');
    });

    const failing = report({
      targetGroups: [80, 443].map(port =>
        aTargetGroup(port, { targets: [anUnhealthyTarget()] }),
      ),
    });

    it('takes the newest thing that is known where the trouble itself has no time', () => {
      expect(failing).toMatchObject({ state: 'degraded' });
      expect(look(failing)[0].report.since).toBe('2026-11-23T11:00:00Z');
    });

    it('takes the first look where nothing is known', () => {
      const hops = failing.hops.map(hop => ({ ...hop, since: undefined }));

      expect(look({ ...failing, hops })[0].report.since).toBe(
        at(0).toISOString(),
      );
    });

    it('takes the time the objects give for a change between two looks', () => {
      const since = at(3).toISOString();
      const hops = failing.hops.map(hop =>
        hop.state === 'degraded' ? { ...hop, since } : hop,
      );
      const [first] = look(report());
      const seen = settle(first, { ...failing, hops }, at(5));

      expect(settle(seen, { ...failing, hops }, at(9)).report.since).toBe(
        since,
      );
    });

    it('does not date a state back into the one before', () => {
      const [, , later] = look(broken, report(), report());
      const hops = failing.hops.map(hop => ({
        ...hop,
        since: '2026-11-23T09:00:00Z',
      }));
      const doubted = settle(later, { ...failing, hops }, at(60));

      expect(settle(doubted, { ...failing, hops }, at(70)).report.since).toBe(
        at(70).toISOString(),
      );
    });

    it('dates a hop that changes later by the look', () => {
      const [, second] = look(report({ targetGroups: [] }), report());

      expect(
        second.report.hops.find(({ hop }) => hop === 'targets'),
      ).toMatchObject({ state: 'ready', since: at(10).toISOString() });
    });
  });

  describe('while a source fails', () => {
    const [before, during, later] = look(report(), blind, blind);

    it('is unknown, with the last known state beside it', () => {
      expect(during.report.state).toBe('unknown');
      expect(during.report.lastKnown).toEqual({
        state: 'ready',
        hops: before.report.hops,
        asOf: gap.since,
      });
    });

    it('says which source it is and why', () => {
      expect(during.report.summary).toBe(
        'Cannot tell: httproutes of cluster:demo-eu cannot be read (the cluster does not answer).',
      );
    });

    it('keeps the last known state as long as it lasts', () => {
      expect(JSON.stringify(later.report)).toBe(JSON.stringify(during.report));
    });

    it('remembers since when when the source is back', () => {
      const back = look(report(), blind, report()).at(-1)?.report;

      expect(back?.since).toBe(before.report.since);
      expect(back?.hops.map(({ since }) => since)).toEqual(
        before.report.hops.map(({ since }) => since),
      );
    });

    it('drops it when the source is back', () => {
      expect(
        look(report(), blind, report()).at(-1)?.report.lastKnown,
      ).toBeUndefined();
    });

    it('has none where nothing was ever known', () => {
      expect(look(blind)[0].report).toMatchObject({
        state: 'unknown',
        lastKnown: undefined,
      });
    });

    it('does not hide what is broken elsewhere', () => {
      const seen = report({
        targetGroups: [],
        parts: someParts({ httproutes: { state: 'failed', gap } }),
      });

      expect(look(seen)[0].report).toMatchObject({
        state: 'broken',
        firstBroken: 'targets',
        lastKnown: undefined,
      });
    });
  });

  describe('of a Gateway that is gone while its load balancer stands', () => {
    const gone = report({ gateway: undefined });
    const [before] = look(report());
    const after = (...seconds: readonly number[]): Settled[] =>
      seconds.reduce<Settled[]>(
        (all, second) => [
          ...all,
          settle(all.at(-1) ?? before, gone, at(second)),
        ],
        [],
      );

    it('is being taken down for five minutes, then left behind', () => {
      const all = after(10, 20, 200, 320, 330);

      expect(all.map(({ report: { state } }) => state)).toEqual([
        'ready',
        'progressing',
        'progressing',
        'broken',
        'broken',
      ]);
    });

    it('does not begin to count anew', () => {
      const [, , third] = after(10, 20, 200);

      expect(third.report.since).toBe(at(20).toISOString());
    });

    it('is left behind where nobody has seen it go', () => {
      expect(look(gone)[0].report.state).toBe('broken');
    });

    it('stays left behind', () => {
      expect(states(gone, gone)).toEqual(['broken', 'broken']);
    });
  });

  it('does not pass on what is for itself only', () => {
    expect(look(ready)[0].report).not.toHaveProperty('nothingLeft');
    expect(look(report({ gateway: undefined }))[0].report).not.toHaveProperty(
      'meanwhile',
    );
  });
});
