import type { Policy } from '../snapshot';
import {
  aCondition,
  aDeployment,
  aGateway,
  ago,
  aListenerSet,
  aListener,
  aListenerStatus,
  aManagedService,
  aMeta,
  aPod,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aTopology,
  aWarning,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { badCondition } from './__fixtures__/badCondition';
import { reported, serviceMeta } from './__fixtures__/reported';
import { scopeReport } from './scopeReport';

const conflicted = (name: string) =>
  aListenerStatus({
    name,
    conditions: [
      aCondition('Conflicted', { reason: 'ListenerConflict' }),
      badCondition('Accepted', 'ListenerConflict'),
      badCondition('Programmed', 'Invalid'),
    ],
  });

const setWith = (...names: readonly string[]) =>
  aListenerSet({
    listeners: names.map(name => aListener({ name })),
    conditions: [
      aCondition('Accepted', { reason: 'ListenersNotValid' }),
      badCondition('Programmed', 'ListenersNotValid'),
    ],
    listenerStatuses: names.map(conflicted),
  });

/** A Service that waits for its first load balancer while AWS throttles the controller. */
const throttled = (
  seconds: number,
  message = 'ThrottlingException: Rate exceeded',
): Partial<EdgeTopology> => ({
  gateway: aGateway({
    addresses: [],
    conditions: [
      aCondition('Accepted'),
      badCondition('Programmed', 'AddressNotAssigned'),
    ],
  }),
  service: aManagedService({
    hostnames: [],
    metadata: serviceMeta({ finalizers: [] }),
  }),
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  targetGroupBindings: [],
  certificates: [],
  events: [
    aWarning('FailedDeployModel', `Failed deploy model due to ${message}`, {
      firstSeen: ago(seconds),
      lastSeen: ago(20),
    }),
  ],
});

const invalidPolicy = (kind: Policy['kind']) => {
  const [ancestor] = aPolicy().ancestors;
  return aPolicy({
    kind,
    ancestors: [
      { ...ancestor, conditions: [badCondition('Accepted', 'Invalid')] },
    ],
  });
};

const frozen = (...newPods: readonly ReturnType<typeof aPod>[]) => ({
  envoyProxy: undefined,
  gateway: aGateway({
    conditions: [badCondition('Accepted', 'InvalidParameters')],
  }),
  deployment: aDeployment({ availableReplicas: 1, readyReplicas: 1 }),
  pods: [aPod(), ...newPods],
});

const unready = aPod({
  metadata: aMeta({ ...aPod().metadata, name: 'new' }),
  conditions: [badCondition('Ready', 'ContainersNotReady')],
});

it.each<
  [
    string,
    Partial<EdgeTopology>,
    string,
    string | undefined,
    string | undefined,
  ]
>([
  [
    'a ListenerSet that is accepted with a listener in conflict',
    { listenerSets: [setWith('extra')] },
    'degraded',
    'gateway',
    'K13',
  ],
  [
    'conflicts in every listener there is',
    {
      gateway: aGateway({
        listenerStatuses: [conflicted('http'), conflicted('https')],
      }),
      listenerSets: [setWith('extra')],
    },
    'broken',
    'gateway',
    'K13',
  ],
  [
    'endpoints that Envoy Gateway does not find',
    {
      routes: [
        aRedirectRoute(),
        aRoute({
          parents: [
            aRouteParent(
              {},
              badCondition('BackendsAvailable', 'EndpointsNotFound'),
            ),
          ],
        }),
      ],
    },
    'degraded',
    'backends',
    'K19',
  ],
  [
    'throttling for 5 minutes',
    throttled(300),
    'progressing',
    undefined,
    undefined,
  ],
  ['throttling for 21 minutes', throttled(1260), 'broken', 'controller', 'K10'],
  [
    'a refusal that nothing gets over',
    throttled(300, 'api error TooManyLoadBalancers: limit'),
    'broken',
    'controller',
    'K10',
  ],
  [
    'an invalid SecurityPolicy of the whole Gateway',
    { policies: [invalidPolicy('SecurityPolicy')] },
    'broken',
    'gateway',
    'K21',
  ],
  [
    'an invalid ClientTrafficPolicy',
    { policies: [invalidPolicy('ClientTrafficPolicy')] },
    'degraded',
    'gateway',
    'K21',
  ],
  [
    'a deleted EnvoyProxy, when a new pod does not start',
    frozen(unready),
    'degraded',
    'gateway',
    'K30',
  ],
  ['a deleted EnvoyProxy alone', frozen(), 'degraded', 'gateway', 'M08'],
])('judges %s', (_, topology, ...verdict) => {
  const { state, firstBroken, causes } = reported(topology);

  expect([state, firstBroken, causes[0]?.ruleId]).toEqual(verdict);
});

it('tells a tenant once what holds for several listeners of the shared Gateway', () => {
  const open = { allowedNamespaces: 'All' } as const;
  const edge: Partial<EdgeTopology> = {
    gateway: aGateway({
      metadata: aMeta({ name: 'pay-edge', namespace: 'platform' }),
      listeners: [
        aListener({ name: 'http', port: 80, ...open }),
        aListener(open),
      ],
    }),
  };
  const merged = reported(edge);
  const told = (findings: typeof merged.findings) =>
    findings.filter(({ ruleId }) => ruleId === 'M61');
  const scoped = scopeReport(merged, {
    ...aTopology(edge),
    routes: [],
  });

  expect(told(merged.findings)).toHaveLength(2);
  expect(told(scoped.findings)).toEqual([
    expect.objectContaining({
      message: 'Every namespace may attach routes.',
    }),
  ]);
});
