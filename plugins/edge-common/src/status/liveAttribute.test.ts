import type { NlbAsk } from '../edge';
import { aLoadBalancer, aTargetGroup, aTopology } from '../testUtils';
import { liveAttribute } from './liveAttribute';

const groups = (...values: readonly (string | undefined)[]) =>
  values.map((value, index) =>
    aTargetGroup(index + 1, {
      attributes: value === undefined ? {} : { key: value },
    }),
  );
const topology = (targetGroups = groups()) =>
  aTopology({
    loadBalancer: aLoadBalancer({ attributes: { key: 'a' } }),
    targetGroups,
  });

it.each<[NlbAsk['annotation'], string, ReturnType<typeof groups>, unknown]>([
  ['attributes', 'key', groups('b'), 'a'],
  ['attributes', 'other', groups(), undefined],
  ['targetGroupAttributes', 'key', groups('b', 'b'), 'b'],
  ['targetGroupAttributes', 'key', groups('c', 'b'), 'b | c'],
  ['targetGroupAttributes', 'key', groups('b', undefined), undefined],
  ['targetGroupAttributes', 'key', groups(), undefined],
  ['capacity', 'key', groups('b'), undefined],
])('of %s, %s, with %j is %s', (...[annotation, attribute, all, live]) => {
  expect(liveAttribute({ annotation, attribute }, topology(all))).toBe(live);
});

it('is nothing without a load balancer', () => {
  expect(
    liveAttribute(
      { annotation: 'attributes', attribute: 'key' },
      aTopology({ loadBalancer: undefined }),
    ),
  ).toBeUndefined();
});
