import {
  aBackendRef,
  aCondition,
  ago,
  aMatch,
  aMeta,
  anEndpoint,
  anEndpointSlice,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aService,
} from '../testUtils';
import type { BackendRef } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { verdictOf } from './__fixtures__/verdictOf';

const unresolved = (reason: string, ...rules: readonly BackendRef[][]) => ({
  routes: [
    aRedirectRoute(),
    aRoute({
      rules: rules.map((backendRefs, index) =>
        aRouteRule({ backendRefs, matches: [aMatch(`/${index}`)] }),
      ),
      parents: [
        aRouteParent(
          {},
          aCondition('ResolvedRefs', { status: 'False', reason }),
        ),
      ],
    }),
  ],
});

const pay = aBackendRef();
const gone = aBackendRef({ name: 'gone' });
const otherPort = aBackendRef({ port: 9 });
const foreign = aBackendRef({ namespace: 'billing' });

describe('an edge whose route does not resolve', () => {
  it.each<[string, Partial<EdgeTopology>, string[]]>([
    [
      'is broken without any Service',
      unresolved('BackendNotFound', [gone]),
      ['broken at routes', 'K18'],
    ],
    [
      'is degraded where another rule has its Service',
      unresolved('BackendNotFound', [gone], [pay]),
      ['degraded at routes', 'K18'],
    ],
    [
      'is broken where no rule names a port that exists',
      unresolved('PortNotFound', [otherPort]),
      ['broken at routes', 'K18'],
    ],
    [
      'is degraded where another rule names its port right',
      unresolved('PortNotFound', [otherPort], [pay]),
      ['degraded at routes', 'K18'],
    ],
    [
      'is broken where nothing it needs is granted',
      unresolved('RefNotPermitted', [foreign]),
      ['broken at routes', 'M60 < K18'],
    ],
    [
      'is degraded where only one of its rules needs a grant',
      unresolved('RefNotPermitted', [foreign], [pay]),
      ['degraded at routes', 'M60 < K18'],
    ],
    [
      'is broken where nobody can tell which backend is meant',
      unresolved('UnsupportedProtocol', [pay], [pay]),
      ['broken at routes', 'K18'],
    ],
  ])('%s', (_, topology, verdict) => {
    expect(verdictOf(topology)).toEqual(verdict);
  });
});

describe('an edge whose application starts with it', () => {
  const starting = (seconds: number): Partial<EdgeTopology> => ({
    backends: [
      aService({
        metadata: aMeta({ name: 'pay', creationTimestamp: ago(seconds) }),
      }),
    ],
    backendEndpoints: [
      anEndpointSlice({ endpoints: [anEndpoint({ ready: false })] }),
    ],
  });

  it.each([
    [20, ['progressing']],
    [280, ['progressing']],
    [320, ['broken at backends', 'K19']],
  ])('is judged after %d seconds: %j', (seconds, verdict) => {
    expect(verdictOf(starting(seconds))).toEqual(verdict);
  });
});
