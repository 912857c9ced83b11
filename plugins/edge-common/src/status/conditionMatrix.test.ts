import type { Hop, HopState } from '../hops';
import type { Condition, ObjectMeta } from '../snapshot';
import {
  aCondition,
  aGateway,
  aGatewayClass,
  aHop,
  ago,
  aListenerSet,
  aListenerStatus,
  aMeta,
  anEnvoyProxy,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  ENVOY_CONTROLLER,
  GATEWAY_REF,
} from '../testUtils';
import type { EdgeTopology } from '../topology';

const down: Partial<EdgeTopology> = {
  service: undefined,
  deployment: undefined,
  pods: [],
  envoyEndpoints: [],
};
const aged = (name: string, seconds: number, generation = 1) =>
  aMeta({ name, generation, creationTimestamp: ago(seconds) });

/** Makes the piece with the given metadata and the conditions under test. */
type Make = (
  metadata: ObjectMeta,
  conditions: readonly Condition[],
) => Partial<EdgeTopology>;

/** `Accepted`: True, False, False while the edge serves, missing and old. */
type Means = readonly [HopState, HopState, HopState, HopState];

const ancestors = (conditions: readonly Condition[]) => [
  {
    kind: 'Gateway',
    namespace: GATEWAY_REF.namespace,
    name: GATEWAY_REF.name,
    controllerName: ENVOY_CONTROLLER,
    conditions,
  },
];
const route: Make = (metadata, conditions) => ({
  routes: [aRoute({ metadata, parents: [aRouteParent({ conditions })] })],
});

const PIECES: readonly (readonly [string, Hop, string, Make, Means])[] = [
  [
    'a GatewayClass',
    'gatewayClass',
    'envoy',
    (metadata, conditions) => ({
      gatewayClass: aGatewayClass({ metadata, conditions }),
    }),
    ['ready', 'broken', 'degraded', 'broken'],
  ],
  [
    'a Gateway',
    'gateway',
    'pay-edge',
    (metadata, conditions) => ({ gateway: aGateway({ metadata, conditions }) }),
    ['ready', 'broken', 'broken', 'broken'],
  ],
  [
    'the listener of the apps',
    'gateway',
    'pay-edge',
    (metadata, conditions) => ({
      gateway: aGateway({
        metadata,
        conditions: [
          aCondition('Accepted', { observedGeneration: metadata.generation }),
        ],
        listenerStatuses: [
          aListenerStatus({ name: 'http' }),
          aListenerStatus({
            conditions: [aCondition('Programmed'), ...conditions],
          }),
        ],
      }),
    }),
    ['ready', 'broken', 'broken', 'ready'],
  ],
  [
    'an EnvoyProxy',
    'gateway',
    'pay-edge',
    (metadata, conditions) => ({
      envoyProxy: anEnvoyProxy({
        metadata,
        ancestors: ancestors(conditions),
      }),
    }),
    ['ready', 'broken', 'degraded', 'ready'],
  ],
  [
    'a policy',
    'gateway',
    'pay-edge',
    (metadata, conditions) => ({
      policies: [aPolicy({ metadata, ancestors: ancestors(conditions) })],
    }),
    ['ready', 'degraded', 'degraded', 'degraded'],
  ],
  [
    'the only route to an app',
    'routes',
    'pay-edge-app',
    (...given) => ({
      routes: [aRedirectRoute(), ...(route(...given).routes ?? [])],
    }),
    ['ready', 'broken', 'broken', 'broken'],
  ],
  [
    'one of two routes to apps',
    'routes',
    'second',
    (...given) => ({ routes: [aRoute(), ...(route(...given).routes ?? [])] }),
    ['ready', 'degraded', 'degraded', 'degraded'],
  ],
  [
    'a ListenerSet',
    'gateway',
    'extra',
    (metadata, conditions) => ({
      listenerSets: [aListenerSet({ metadata, conditions })],
    }),
    ['ready', 'degraded', 'degraded', 'degraded'],
  ],
];

const ROWS = PIECES.map(([piece, hop, name, make, means]) => ({
  piece,
  hop,
  means,
  build: (
    conditions: readonly Condition[],
    seconds: number,
    generation?: number,
  ) => make(aged(name, seconds, generation), conditions),
}));

const accepted = (overrides: Partial<Condition> = {}) => [
  aCondition('Accepted', overrides),
];
const refused = accepted({
  status: 'False',
  reason: 'Invalid',
  message: 'Because of this',
  lastTransitionTime: ago(3600),
});

describe.each(ROWS)('$piece', ({ hop, build, means }) => {
  const [good, bad, badServing, missing] = means;
  const judge = (
    pieces: Partial<EdgeTopology>,
    world: Partial<EdgeTopology> = {},
  ) => aHop(hop, { ...world, ...pieces });

  it(`that is accepted leaves the hop ${good}`, () => {
    expect(judge(build(accepted(), 7200))).toMatchObject({ state: good });
  });

  it(`that is refused makes the hop ${bad}, in the words of its controller`, () => {
    const hopWithout = judge(build(refused, 7200), down);

    expect(hopWithout).toMatchObject({ state: bad, since: ago(3600) });
    expect(hopWithout.summary).toContain('Because of this');
  });

  it(`that is refused while requests are answered makes it ${badServing}`, () => {
    expect(judge(build(refused, 7200)).state).toBe(badServing);
  });

  it.each([
    ['True', accepted()],
    ['False', refused],
  ])(
    'whose verdict %s is of an older generation waits for another',
    (_, conditions) => {
      expect(judge(build(conditions, 7200, 2))).toMatchObject({
        state: 'progressing',
      });
    },
  );

  it('that is not judged yet waits while it is young', () => {
    const unknown = accepted({ status: 'Unknown', reason: 'Pending' });

    expect(judge(build(unknown, 60)).state).toBe('progressing');
  });

  it(`without any verdict, and old, makes the hop ${missing}`, () => {
    expect(judge(build([], 7200), down).state).toBe(missing);
  });
});

describe('a condition that says nothing of health', () => {
  it.each(['Overridden', 'Merged', 'SupportedVersion', 'Unheard'])(
    '%s changes nothing, whatever its status',
    type => {
      for (const { hop, build, means } of ROWS) {
        for (const status of ['True', 'False', 'Unknown'] as const) {
          const conditions = [...accepted(), aCondition(type, { status })];

          expect(aHop(hop, build(conditions, 7200)).state).toBe(means[0]);
        }
      }
    },
  );
});

describe('half a verdict', () => {
  it('of a listener without conditions is none', () => {
    const gateway = aGateway({
      listenerStatuses: [
        aListenerStatus({ name: 'http' }),
        aListenerStatus({ conditions: [] }),
      ],
    });

    expect(aHop('gateway', { gateway })).toMatchObject({
      state: 'progressing',
      summary: 'Listener https waits for Envoy Gateway.',
    });
  });

  it.each([
    [60, 'progressing'],
    [3600, 'broken'],
  ])(
    'of a route that is %i s old, resolved and not accepted, leaves it %s',
    (age, state) => {
      const routes = [
        aRoute({
          metadata: aged('pay-edge-app', age),
          parents: [aRouteParent({ conditions: [aCondition('ResolvedRefs')] })],
        }),
      ];

      expect(aHop('routes', { routes }).state).toBe(state);
    },
  );
});
