import { createAwsAnswers } from './AwsAnswers';
import { chooseStale, demandFor } from './Demand';
import type { Tier } from './Tier';

const keys = (count: number, tier: Tier) =>
  Array.from({ length: count }, (_, index) => `${tier}${index}`);
const demandOf = (...tiers: readonly Tier[]) =>
  new Map(tiers.flatMap(tier => keys(50, tier).map(key => [key, tier])));
const ttl = (tier: Tier) => ({ hot: 20, warm: 60, cold: 600 }[tier]);

describe('chooseStale', () => {
  it.each([
    ['hot', 20, 20],
    ['warm', 60, 8],
    ['cold', 600, 2],
  ] as const)(
    'takes of %s keys those of %i s and older, %i in one round',
    (tier, age, count) => {
      const demand = demandOf(tier);
      expect(chooseStale(demand, () => age - 1, ttl)).toEqual([]);
      expect(chooseStale(demand, () => age, ttl)).toHaveLength(count);
    },
  );

  it('takes the oldest first, those never answered before all', () => {
    const ages = new Map([
      ['warm7', 90],
      ['warm49', Infinity],
      ['warm3', 80],
    ]);
    const chosen = chooseStale(
      demandOf('warm'),
      key => ages.get(key) ?? 70,
      ttl,
    );
    expect(chosen.slice(0, 3)).toEqual(['warm49', 'warm7', 'warm3']);
  });

  it('puts hot keys first, and leaves the cold sweep its own few however late production is', () => {
    const chosen = chooseStale(
      demandOf('cold', 'warm', 'hot'),
      key => (key.startsWith('warm') ? 5_000 : 700),
      ttl,
    );
    const tiers = chosen.map(key => key.replace(/\d+$/, ''));
    expect(tiers).toEqual([
      ...Array(20).fill('hot'),
      ...Array(8).fill('warm'),
      ...Array(2).fill('cold'),
    ]);
  });
});

describe('demandFor', () => {
  const answers = createAwsAnswers();
  const wanting = (tier: Tier, ...targetGroupArns: readonly string[]) => ({
    wants: {
      ...{ targetGroupArns, hostnames: [] },
      ...{ certificateArns: [], subnetIds: [] },
    },
    tier,
  });

  it('follows what edges share as closely as the closest of them', () => {
    const demand = demandFor(
      'targetGroupArns',
      [
        wanting('cold', 'own', 'shared', 'busy'),
        wanting('hot', 'busy'),
        wanting('warm', 'shared', 'busy'),
      ],
      answers,
    );
    expect(Object.fromEntries(demand)).toEqual({
      own: 'cold',
      shared: 'warm',
      busy: 'hot',
    });
  });
});
