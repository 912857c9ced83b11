import { aMeta, anEnvoyProxy } from '../testUtils';
import { countingProxies, isMerged } from './countingProxies';

const own = (mergeType?: string) =>
  anEnvoyProxy({ metadata: aMeta({ name: 'own' }), mergeType });
const ofClass = (mergeGateways = false) =>
  anEnvoyProxy({ metadata: aMeta({ name: 'class' }), mergeGateways });

describe('countingProxies', () => {
  it.each([
    ['nothing', {}, []],
    ['its own alone', { envoyProxy: own() }, ['own']],
    ['that of the class alone', { classEnvoyProxy: ofClass() }, ['class']],
    [
      'its own, which replaces that of the class',
      { envoyProxy: own(), classEnvoyProxy: ofClass() },
      ['own'],
    ],
    [
      'both, its own first, where they are merged',
      { envoyProxy: own('JSONMerge'), classEnvoyProxy: ofClass() },
      ['own', 'class'],
    ],
    [
      'that of the class alone, where Gateways are merged',
      { envoyProxy: own('JSONMerge'), classEnvoyProxy: ofClass(true) },
      ['class'],
    ],
    [
      'its own, whatever it says of merging Gateways itself',
      { envoyProxy: { ...own(), mergeGateways: true } },
      ['own'],
    ],
  ])('shapes an edge by %s', (_, proxies, names) => {
    expect(
      countingProxies(proxies).map(({ metadata }) => metadata.name),
    ).toEqual(names);
  });
});

it.each([
  [ofClass(true), true],
  [ofClass(), false],
  [undefined, false],
])('Gateways are merged by the EnvoyProxy of their class: %#', (proxy, is) => {
  expect(isMerged({ classEnvoyProxy: proxy })).toBe(is);
});
