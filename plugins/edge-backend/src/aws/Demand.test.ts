import { chooseStale } from './Demand';

const keys = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('chooseStale', () => {
  const ttl = (isHot: boolean) => (isHot ? 20 : 60);

  it('takes twenty stale keys of watched edges', () => {
    const demand = new Map(keys(50, 'hot').map(key => [key, true]));
    expect(chooseStale(demand, () => 20, ttl)).toHaveLength(20);
    expect(chooseStale(demand, () => 19, ttl)).toHaveLength(0);
  });

  it('takes ten others, those never answered and the oldest first', () => {
    const demand = new Map(keys(50, 'quiet').map(key => [key, false]));
    const ages = new Map([
      ['quiet7', 90],
      ['quiet49', Infinity],
      ['quiet3', 80],
    ]);
    const chosen = chooseStale(demand, key => ages.get(key) ?? 70, ttl);
    expect(chosen.slice(0, 3)).toEqual(['quiet49', 'quiet7', 'quiet3']);
    expect(chosen).toHaveLength(10);
  });

  it('puts watched keys before the others', () => {
    const demand = new Map([
      ['quiet', false],
      ['hot', true],
    ]);
    expect(chooseStale(demand, () => 100, ttl)).toEqual(['hot', 'quiet']);
  });
});
