import fc from 'fast-check';

import { recording } from '../__fixtures__/recordings';
import { ENTITY_REF_ANNOTATION } from '../identity';
import { readCluster } from '../snapshot';
import {
  findEdges,
  findTopology,
  indexCluster,
  type EdgeTopology,
} from '../topology';
import { anyRawChanges, changed } from './__fixtures__/anyRawChanges';
import type { EdgeReport } from './EdgeReport';
import { reportEdge } from './reportEdge';
import { settle } from './settle';
import { summarize } from './summarize';

const TEAMS = ['orders', 'billing', 'shop'] as const;
const entityOf = (team: string) => `component:default/${team}`;

const { raw, aws, now } = recording('r11-shared-gateway');

const kindOf = (object: unknown): unknown =>
  Reflect.get(Object(object), 'kind');

/** Each team's route says whose it is, as the portal writes it. */
const claimed = raw.map(object => {
  const metadata = Reflect.get(Object(object), 'metadata');
  return kindOf(object) === 'HTTPRoute'
    ? {
        ...Object(object),
        metadata: {
          ...metadata,
          annotations: {
            [ENTITY_REF_ANNOTATION]: entityOf(metadata.namespace),
          },
        },
      }
    : object;
});

const topologyOf = (
  objects: readonly unknown[],
  team?: string,
): EdgeTopology => {
  const index = indexCluster(readCluster(objects, 'lab'));
  const id = {
    cluster: 'lab',
    namespace: 'platform',
    gateway: 'payments-edge',
    ...(team ? { scope: entityOf(team) } : {}),
  };
  return findTopology({ id, index, aws });
};

const reportOf = (objects: readonly unknown[], team?: string): EdgeReport => {
  const merged = reportEdge({
    topology: topologyOf(objects, team),
    requests: [],
    ownership: { entityRefs: team ? [entityOf(team)] : [] },
    now,
  });
  const { report } = settle(undefined, merged, now);
  return { ...report, channel: 'c', rev: 1 };
};

/** Everything that is stored and sent of a report. */
const shown = (objects: readonly unknown[], team: string): string => {
  const report = reportOf(objects, team);
  return JSON.stringify([report, summarize(report)]);
};

const othersOf = (team: string): RegExp =>
  new RegExp(TEAMS.filter(one => one !== team).join('|'));

describe('a shared Gateway with routes of several teams', () => {
  it('is one edge for its owner and one for each team', () => {
    const index = indexCluster(readCluster(claimed, 'lab'));

    expect(findEdges(index).map(({ scope }) => scope)).toEqual([
      undefined,
      ...TEAMS.map(entityOf).sort(),
    ]);
  });

  it.each(TEAMS)('shows %s nothing of the others, in any field', team => {
    const json = shown(claimed, team);

    expect(json).toContain(team);
    expect(json).not.toMatch(othersOf(team));
  });

  it.each([
    ['orders', 'ready', undefined],
    ['billing', 'ready', undefined],
    ['shop', 'broken', 'routes'],
  ] as const)('judges %s by its own routes: %s', (team, state, firstBroken) => {
    expect(reportOf(claimed, team)).toMatchObject({ state, firstBroken });
  });

  it('names the refused route to the team that has it, and to the owner', () => {
    expect(reportOf(claimed, 'shop').causes[0]).toMatchObject({
      ruleId: 'K17',
      hop: 'routes',
    });
    expect(reportOf(claimed)).toMatchObject({
      state: 'degraded',
      firstBroken: 'routes',
    });
  });

  it('computes the shared hops alike for all', () => {
    const states = (team?: string) =>
      reportOf(claimed, team)
        .hops.filter(({ hop }) => !['routes', 'backends'].includes(hop))
        .map(({ hop, state }) => [hop, state]);

    for (const team of TEAMS) {
      expect(states(team)).toEqual(states());
    }
  });

  it('keeps others out whatever is lost, refused or garbled', () => {
    fc.assert(
      fc.property(anyRawChanges, fc.constantFrom(...TEAMS), (changes, team) => {
        const objects = changed(claimed, changes);

        expect(shown(objects, team)).not.toMatch(othersOf(team));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('keeps the messages of controllers to itself', () => {
    const loud = JSON.parse(
      JSON.stringify(claimed, (key, value) =>
        key === 'message' ? 'billing and shop are at it' : value,
      ),
    );

    expect(shown(loud, 'orders')).not.toMatch(othersOf('orders'));
  });
});
