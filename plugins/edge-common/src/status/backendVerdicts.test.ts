import {
  aBackendRef,
  anEndpoint,
  anEndpointSlice,
  aRoute,
  aRouteRule,
  aService,
  aTopology,
} from '../testUtils';
import { backendVerdict, routeBackends } from './backendVerdicts';

describe('what stands behind a reference', () => {
  const empty = [
    anEndpointSlice({ endpoints: [anEndpoint({ ready: false })] }),
  ];
  const leaving = [
    anEndpointSlice({
      endpoints: [anEndpoint(), anEndpoint({ ready: true, terminating: true })],
    }),
  ];

  it.each([
    [{}, {}, 'ready', 3, 3],
    [{ name: 'gone' }, {}, 'missing', 0, 0],
    [{ namespace: 'other' }, {}, 'missing', 0, 0],
    [{ port: 81 }, {}, 'portMissing', 3, 3],
    [{ port: undefined }, {}, 'ready', 3, 3],
    [{}, { backendEndpoints: [] }, 'empty', 0, 0],
    [{}, { backendEndpoints: empty }, 'empty', 0, 1],
    [{}, { backendEndpoints: leaving }, 'ready', 1, 1],
    [
      {},
      { backendEndpoints: [], backends: [aService({ type: 'ExternalName' })] },
      'ready',
      0,
      0,
    ],
    [{ kind: 'Backend', group: 'gateway.envoyproxy.io' }, {}, 'ready', 0, 0],
    [{ kind: 'Service', group: 'serving.knative.dev' }, {}, 'ready', 0, 0],
  ])(
    '%j with %j is %s, %i of %i',
    (ref, topology, ...[state, ready, total]) => {
      expect(
        backendVerdict(aBackendRef(ref), aTopology(topology)),
      ).toMatchObject({
        state,
        ready,
        total,
      });
    },
  );

  const [good, gone, idle] = [
    aBackendRef(),
    aBackendRef({ name: 'gone' }),
    aBackendRef({ name: 'gone', weight: 0 }),
  ];

  it.each([
    ['one good backend', [[good]], ['none']],
    ['one that is gone', [[gone]], ['all']],
    ['both in one rule', [[good, gone]], ['some']],
    ['one in each of two rules', [[good], [gone]], ['some']],
    ['two rules that lead nowhere', [[gone], [gone]], ['all']],
    ['an idle one that is gone', [[good, idle]], ['none']],
    ['idle ones only', [[idle]], []],
    ['a rule without backends beside a good one', [[], [good]], ['none']],
    ['no rules', [], []],
  ])('a route with %s loses %j', (_, rules, lost) => {
    const route = aRoute({
      rules: rules.map(backendRefs => aRouteRule({ backendRefs })),
    });

    expect(
      routeBackends(aTopology({ routes: [route] })).map(one => one.lost),
    ).toEqual(lost);
  });
});
