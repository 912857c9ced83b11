import fc from 'fast-check';

import { RECORDINGS } from '../__fixtures__/recordings';
import type { Gap } from '../snapshot';
import { aPolicy, aTopology, NOW } from '../testUtils';
import type { EdgeParts, EdgeTopology } from '../topology';
import { assessEdge, type HopAssessment } from './index';
import { compareHopStates } from './worstState';

const seen = [
  { topology: aTopology({ policies: [aPolicy()] }), now: NOW },
  ...RECORDINGS,
];
const anySeen = fc.constantFrom(...seen);
const assess = (topology: EdgeTopology, now: Date) =>
  assessEdge({ topology, now });

/** Hops that look better after than before; a hop that is no longer checked does not. */
const improved = (
  before: readonly HopAssessment[],
  after: readonly HopAssessment[],
): string[] =>
  before
    .filter((hop, index) => {
      const { state } = after[index];
      return (
        state !== 'notChecked' &&
        state !== 'unknown' &&
        compareHopStates(state, hop.state) > 0
      );
    })
    .map(
      ({ hop, state }, index) => `${hop}: ${state}, then ${after[index].state}`,
    );

type Path = readonly (string | number)[];

/** Where conditions stand in a topology, each with the path that leads to it. */
const conditionPaths = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'conditions' && Array.isArray(inner)
      ? inner.map((_, index) => [...path, key, index])
      : conditionPaths(inner, [...path, key]),
  );
};

const parentOf = (value: unknown, path: Path): object =>
  Object(
    path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value),
  );

const changed = (
  topology: EdgeTopology,
  path: Path,
  change: (condition: Record<string, unknown>) => unknown[],
): EdgeTopology => {
  const copy = structuredClone(topology);
  const list = parentOf(copy, path);
  if (Array.isArray(list)) {
    const index = Number(path.at(-1));
    list.splice(index, 1, ...change(list[index]));
  }
  return copy;
};

const gapOf = (part: string): Gap => ({
  source: 'cluster:lab',
  part,
  reason: 'timeout',
  message: 'no answer',
  since: '',
});

describe('taking knowledge away', () => {
  it('by a part that fails leaves each hop as it is, or unknown', () => {
    const parts = Object.keys(seen[0].topology.parts) as (keyof EdgeParts)[];

    fc.assert(
      fc.property(anySeen, fc.subarray(parts), ({ topology, now }, lost) => {
        const before = assess(topology, now);
        const after = assess(
          {
            ...topology,
            parts: {
              ...topology.parts,
              ...Object.fromEntries(
                lost.map(part => [part, { state: 'failed', gap: gapOf(part) }]),
              ),
            },
          },
          now,
        );

        expect(improved(before, after)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('by a positive condition that is gone makes no hop healthier', () => {
    const positive = ['Accepted', 'Programmed'];

    for (const { topology, now } of seen) {
      const before = assess(topology, now);
      for (const path of conditionPaths(topology)) {
        const lost = changed(topology, path, one =>
          positive.includes(String(one.type)) && one.status === 'True'
            ? []
            : [one],
        );

        expect([path, improved(before, assess(lost, now))]).toEqual([path, []]);
      }
    }
  });

  it('by a status that turns Unknown makes nothing ready that failed or waited', () => {
    for (const { topology, now } of seen) {
      const before = assess(topology, now);
      for (const path of conditionPaths(topology)) {
        const unsure = assess(
          changed(topology, path, one => [{ ...one, status: 'Unknown' }]),
          now,
        );
        const healed = unsure.filter(
          ({ state }, index) =>
            state === 'ready' &&
            !['ready', 'unknown'].includes(before[index].state),
        );

        expect([path, healed.map(({ hop }) => hop)]).toEqual([path, []]);
      }
    }
  });

  it.each(['gateway', 'gatewayClass'] as const)(
    'by a newer generation of the %s leaves its hop ready no longer',
    piece => {
      const topology = aTopology();
      const newer = {
        ...topology,
        [piece]: {
          ...topology[piece],
          metadata: { ...topology[piece]?.metadata, generation: 2 },
        },
      };
      const find = (hops: readonly HopAssessment[]) =>
        hops.find(({ hop }) => hop === piece)?.state;

      expect(find(assess(topology, NOW))).toBe('ready');
      expect(find(assess(newer, NOW))).toBe('progressing');
    },
  );
});

describe('time that passes', () => {
  it('never makes a waiting hop healthier without news', () => {
    fc.assert(
      fc.property(
        anySeen,
        fc.nat({ max: 3600 }),
        ({ topology, now }, seconds) => {
          const later = new Date(now.getTime() + seconds * 1000);

          expect(
            improved(assess(topology, now), assess(topology, later)),
          ).toEqual([]);
        },
      ),
    );
  });
});

it('an assessment does not depend on the order in which a cluster lists things', () => {
  for (const { topology, now } of seen) {
    const turned = {
      ...topology,
      pods: [...topology.pods].reverse(),
      backends: [...topology.backends].reverse(),
      backendEndpoints: [...topology.backendEndpoints].reverse(),
      envoyEndpoints: [...topology.envoyEndpoints].reverse(),
      certificates: [...topology.certificates].reverse(),
    };
    const states = (one: EdgeTopology) =>
      assess(one, now).map(({ state }) => state);

    expect(states(turned)).toEqual(states(topology));
  }
});
