import type { EdgeTopology } from '../topology';
import {
  aGateway,
  aHop,
  aMeta,
  anEnvoyProxy,
  aTopology,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import { isWishStale } from './isWishStale';

const changed = aMeta({ name: 'pay-edge', generation: 2 });
const ofClass = anEnvoyProxy({
  metadata: aMeta({
    name: 'defaults',
    namespace: ENVOY_NAMESPACE,
    generation: 2,
  }),
});

describe('isWishStale', () => {
  it.each<[string, Partial<EdgeTopology>, boolean]>([
    ['an edge nobody has changed', {}, false],
    [
      'a Gateway that was changed',
      { gateway: aGateway({ metadata: changed }) },
      true,
    ],
    [
      'an EnvoyProxy that was changed',
      { envoyProxy: anEnvoyProxy({ metadata: changed }) },
      true,
    ],
    ['the EnvoyProxy of the class', { classEnvoyProxy: ofClass }, true],
    [
      'an EnvoyProxy of the class that the Gateway’s own replaces',
      {
        classEnvoyProxy: ofClass,
        envoyProxy: anEnvoyProxy({ mergeType: undefined }),
      },
      false,
    ],
    [
      'an EnvoyProxy on which this release writes no status',
      { envoyProxy: anEnvoyProxy({ metadata: changed, ancestors: [] }) },
      false,
    ],
    ['no Gateway', { gateway: undefined, envoyProxy: undefined }, false],
  ])('for %s: %s', (_, topology, stale) => {
    expect(isWishStale(aTopology(topology))).toBe(stale);
  });
});

describe('a setting that has not reached the Service', () => {
  const key = 'service.beta.kubernetes.io/aws-load-balancer-alpn-policy';
  const serviceAnnotations = { ...PAY_EDGE_ANNOTATIONS, [key]: 'HTTP1Only' };

  it.each([
    ['is on its way', 2, 'progressing'],
    ['was lost', 1, 'degraded'],
  ])(
    '%s where the EnvoyProxy is of generation %d and 1 was taken up',
    (_, generation, state) => {
      const metadata = aMeta({ name: 'pay-edge', generation });
      const envoyProxy = anEnvoyProxy({ metadata, serviceAnnotations });

      expect(aHop('envoy', { envoyProxy }).state).toBe(state);
    },
  );
});
