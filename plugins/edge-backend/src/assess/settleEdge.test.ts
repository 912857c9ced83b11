import {
  reportEdge,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  anUnhealthyTarget,
  aTargetGroup,
  aTopology,
  NOW,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { RememberedEdge } from './RememberedEdge';
import { settleEdge, type SettledEdge, type SettleOptions } from './settleEdge';

const entities = [
  { entityRef: 'component:default/pay', ownerRef: 'group:default/team-pay' },
];

const KEY = 'demo-eu/payments/pay-edge';

/** Looks at one edge again and again, with a store that keeps the news. */
const createEye = () => {
  let stored: SettledEdge['news'];
  let remembered: RememberedEdge | undefined;
  const recall = jest.fn(async () => stored?.report);
  const look = async (
    changes: Partial<EdgeTopology> = {},
    overrides: Partial<SettleOptions> = {},
  ) => {
    const topology = aTopology(changes);
    const now = overrides.now ?? NOW;
    const merged = reportEdge({
      ...{ topology, now, requests: [] },
      ownership: { entityRefs: [entities[0].entityRef] },
    });
    const settled = await settleEdge(
      remembered,
      { key: KEY, merged, entities, now, channel: 'edge:x', ...overrides },
      recall,
    );
    remembered = settled.remembered;
    stored = settled.news ?? stored;
    return settled;
  };
  return {
    ...{ look, recall },
    stored: () => stored,
    restart: () => {
      remembered = remembered && { ...remembered, seen: undefined };
      stored = stored && JSON.parse(JSON.stringify(stored));
    },
    lose: () => {
      stored = undefined;
    },
  };
};

const failing: Partial<EdgeTopology> = {
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, { targets: [anUnhealthyTarget()] }),
  ),
};

const { parts } = aTopology();
const unread: Partial<EdgeTopology> = {
  parts: {
    ...parts,
    gateways: {
      state: 'failed',
      gap: {
        ...{ source: 'cluster:demo-eu', part: 'gateways' },
        ...{ reason: 'unreachable', message: 'does not answer' },
        since: NOW.toISOString(),
      },
    },
  },
};

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

describe('settleEdge', () => {
  it('makes the first report with revision 1, asking no store', async () => {
    const { look, recall } = createEye();
    const { news, remembered } = await look();
    expect(news?.report).toMatchObject({
      ...{ state: 'ready', rev: 1, channel: 'edge:x' },
    });
    expect(news?.summary).toMatchObject({ state: 'ready', rev: 1 });
    expect(news?.entities).toEqual(entities);
    expect(remembered).toMatchObject({
      ...{ key: KEY, rev: 1, state: 'ready', entities },
      since: news?.report.since,
    });
    expect(recall).not.toHaveBeenCalled();
  });

  it('changes nothing on a second look at the same, and reads no report for that', async () => {
    const { look, recall } = createEye();
    const { remembered } = await look();
    const second = await look();
    expect(second).toEqual({ remembered });
    expect(recall).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<EdgeTopology>]>([
    ['that is ready', {}],
    ['that is not', failing],
    ['whose cluster does not answer', unread],
  ])(
    'sees no news however often it looks at an edge %s',
    async (_, changes) => {
      const { look } = createEye();
      await look(changes);
      for (const seconds of [1, 40, 80]) {
        const again = await look(changes, { now: later(seconds) });
        expect(again.news).toBeUndefined();
      }
    },
  );

  it('compares with the store after a restart, once', async () => {
    const { look, recall, restart } = createEye();
    await look();
    restart();
    expect((await look()).news).toBeUndefined();
    expect(recall).toHaveBeenCalledTimes(1);
    await look();
    expect(recall).toHaveBeenCalledTimes(1);
  });

  it('says what it sees where the store lost the report, and counts on', async () => {
    const { look, lose, restart } = createEye();
    await look();
    restart();
    lose();
    expect((await look()).news?.report).toMatchObject({
      state: 'ready',
      rev: 2,
    });
  });

  it('doubts a worse state once and believes it on the second look', async () => {
    const { look } = createEye();
    await look();
    const second = await look(failing);
    expect(second.news).toBeUndefined();
    expect(second.remembered).toMatchObject({
      ...{ state: 'ready', rev: 1, doubt: { state: 'degraded' } },
    });
    const third = await look(failing);
    expect(third.remembered.doubt).toBeUndefined();
    expect(third.news?.report).toMatchObject({ state: 'degraded', rev: 2 });
  });

  it('forgets a doubt that did not come true', async () => {
    const { look } = createEye();
    await look();
    await look(failing);
    const healed = await look();
    expect(healed.news).toBeUndefined();
    expect(healed.remembered.doubt).toBeUndefined();
    expect((await look(failing)).remembered.doubt).toBeDefined();
  });

  it('keeps the whole last report beside what cannot be known', async () => {
    const { look, stored } = createEye();
    await look();
    const before = stored()?.report;
    const { news } = await look(unread, { now: later(60) });
    expect(news?.report).toMatchObject({ state: 'unknown', rev: 2 });
    expect(news?.report.lastKnown?.hops).toEqual(before?.hops);
    const back = await look({}, { now: later(120) });
    expect(back.news?.report).toEqual({ ...before, rev: 3 });
  });

  it('counts another owner as a change, though the report is the same', async () => {
    const { look } = createEye();
    await look();
    const others = [{ ...entities[0], ownerRef: 'group:default/new' }];
    const second = await look({}, { entities: others });
    expect(second.news?.report.rev).toBe(2);
    expect(second.remembered.entities).toEqual(others);
  });

  it('keeps a new owner of an edge that is in doubt', async () => {
    const { look } = createEye();
    await look();
    const { news } = await look(failing, { entities: [] });
    expect(news).toMatchObject({ entities: [], report: { state: 'ready' } });
  });

  it('looks twice at what may only just have begun, however often it was seen', async () => {
    const { look, recall } = createEye();
    const gone = { gateway: undefined };
    await look();
    const leaving = await look(gone, { now: later(60) });
    const before = recall.mock.calls.length;
    const left = await look(gone, { now: later(3_600) });
    expect(recall.mock.calls.length).toBeGreaterThan(before);
    expect(left.remembered.rev).toBeGreaterThan(leaving.remembered.rev);
  });
});
