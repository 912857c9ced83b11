import {
  aBackendRef,
  ago,
  aMeta,
  anEndpointSlice,
  aRoute,
  aRouteRule,
  aService,
  aTopology,
  NOW,
} from '../../testUtils';
import {
  isStartingBackend,
  lostBackendsImpact,
  namedBackends,
} from './backends';

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
  ['new and empty', 60, [], true],
  ['empty for long', 600, [], false],
  ['new and ready', 60, [anEndpointSlice()], false],
])(
  'takes a Service for starting that is %s',
  (_, age, backendEndpoints, is) => {
    const topology = aTopology({
      backends: [
        aService({
          metadata: aMeta({ name: 'pay', creationTimestamp: ago(age) }),
        }),
      ],
      backendEndpoints,
    });
    const [backend] = namedBackends(topology, aRoute());

    expect(isStartingBackend(backend, NOW)).toBe(is);
  },
);

it('takes no Service for starting that does not exist', () => {
  const [backend] = namedBackends(aTopology({ backends: [] }), aRoute());

  expect(isStartingBackend(backend, NOW)).toBe(false);
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
