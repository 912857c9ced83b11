import {
  aBackendRef,
  aMeta,
  aRoute,
  aRouteRule,
  aTopology,
} from '../../testUtils';
import { lostBackendsImpact, namedBackends } from './backends';

const toAdmin = aBackendRef({ name: 'admin' });

it('names each backend with its place and its state', () => {
  const route = aRoute({
    rules: [
      aRouteRule({ backendRefs: [aBackendRef(), toAdmin] }),
      aRouteRule({ backendRefs: [aBackendRef({ weight: 0 }), toAdmin] }),
    ],
  });

  expect(
    namedBackends(aTopology(), route).map(({ path, state }) => [path, state]),
  ).toEqual([
    ['spec.rules[0].backendRefs[0]', 'ready'],
    ['spec.rules[0].backendRefs[1]', 'missing'],
    ['spec.rules[1].backendRefs[1]', 'missing'],
  ]);
});

it.each([
  ['every route', [aRoute()], 'outage'],
  [
    'one of two routes',
    [
      aRoute(),
      aRoute({
        metadata: aMeta({ name: 'admin' }),
        rules: [aRouteRule({ backendRefs: [] })],
      }),
    ],
    'partial',
  ],
])('judges lost backends of %s', (_, routes, expected) => {
  expect(lostBackendsImpact(aTopology({ routes, backends: [] }))).toBe(
    expected,
  );
});
