import type { Condition, Pod } from '../snapshot';
import {
  aCondition,
  aDeployment,
  aMeta,
  anEndpoint,
  anEnvoyEndpointSlice,
  anUnhealthyTarget,
  aPod,
  aTarget,
  aTargetGroup,
  ENVOY_NAMESPACE,
  OWNING_LABELS,
  someParts,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { badCondition } from './__fixtures__/badCondition';
import { hopOf, reported } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

const SECOND = '10.0.2.10';
const gate = badCondition(
  'target-health.elbv2.k8s.aws/k8s-envoygat-443',
  'Target.FailedHealthChecks',
);
const unready = badCondition('Ready', 'ContainersNotReady');

const secondPod = (
  conditions: readonly Condition[],
  waiting: readonly string[] = [],
): Pod =>
  aPod({
    metadata: aMeta({
      name: 'second',
      namespace: ENVOY_NAMESPACE,
      labels: OWNING_LABELS,
    }),
    ip: SECOND,
    node: 'node-1b',
    conditions,
    waiting,
  });

const slice = (isSecondReady: boolean) =>
  anEnvoyEndpointSlice({
    endpoints: [
      anEndpoint({ addresses: ['10.0.1.10'] }),
      anEndpoint({
        addresses: [SECOND],
        ready: isSecondReady,
        zone: 'eu-west-1b',
        node: 'node-1b',
      }),
    ],
  });

const first = aTarget();
const groups = (...targets: EdgeTopology['targetGroups'][number]['targets']) =>
  [80, 443].map(port => aTargetGroup(port, { targets }));

/** One of two replicas, as the cluster shows it. */
const half = (second: Pod): Partial<EdgeTopology> => ({
  deployment: aDeployment({ availableReplicas: 1, readyReplicas: 1 }),
  pods: [aPod(), second],
  envoyEndpoints: [slice(false)],
});
const crashing = half(secondPod([unready], ['CrashLoopBackOff']));

const heldPods = [
  aPod({ conditions: [unready, aCondition('ContainersReady'), gate] }),
  secondPod([unready, aCondition('ContainersReady'), gate]),
];
const allHeld: Partial<EdgeTopology> = {
  deployment: aDeployment({ availableReplicas: 0, readyReplicas: 0 }),
  pods: heldPods,
  envoyEndpoints: [slice(false)],
};

it.each<[string, Partial<EdgeTopology>, string[]]>([
  [
    'a replica that crashes, taken out by the controller',
    { ...crashing, targetGroups: groups(first) },
    ['degraded at envoy', 'K43'],
  ],
  [
    'a replica that crashes, whose target fails its check',
    {
      ...crashing,
      targetGroups: groups(
        first,
        anUnhealthyTarget({ id: SECOND, zone: 'eu-west-1b' }),
      ),
    },
    ['degraded at envoy', 'K43 < A14'],
  ],
  [
    'a replica that crashes, while its address still counts as ready',
    {
      ...crashing,
      envoyEndpoints: [slice(true)],
      targetGroups: groups(first),
    },
    ['degraded at envoy', 'K43 < A16'],
  ],
  [
    'a replica that is well and whose target fails its check',
    {
      ...half(secondPod([unready, aCondition('ContainersReady'), gate])),
      targetGroups: [
        aTargetGroup(80),
        aTargetGroup(443, {
          targets: [
            first,
            anUnhealthyTarget({ id: SECOND, zone: 'eu-west-1b' }),
          ],
        }),
      ],
    },
    ['degraded at targets', 'A14 < K25'],
  ],
  [
    'replicas that are well and all of whose targets fail their check',
    {
      ...allHeld,
      targetGroups: groups(
        anUnhealthyTarget(),
        anUnhealthyTarget({ id: SECOND, zone: 'eu-west-1b' }),
      ),
    },
    ['degraded at targets', 'A13 < K25'],
  ],
  [
    'a DaemonSet with one pod of two',
    {
      ...crashing,
      deployment: undefined,
      targetGroups: groups(first),
    },
    ['degraded at envoy', 'K43'],
  ],
  [
    'a DaemonSet without a ready pod',
    {
      deployment: undefined,
      pods: [secondPod([unready])],
      envoyEndpoints: [anEnvoyEndpointSlice({ endpoints: [] })],
      targetGroups: groups(),
    },
    ['broken at envoy', 'K05 < A13'],
  ],
])('names what is wrong with %s', (_, topology, verdict) => {
  expect(verdictOf(topology)).toEqual(verdict);
});

it.each([
  [60, 'progressing', undefined],
  [600, 'degraded', 'targets'],
])(
  'waits for the load balancer for minutes, also where AWS is not read: %i s is %s',
  (seconds, state, hop) => {
    const since = new Date(Date.parse('2026-11-23T12:00:00Z') - seconds * 1000);
    const closed = { ...gate, lastTransitionTime: since.toISOString() };
    const report = reported({
      ...allHeld,
      pods: [1, 2].map(number =>
        aPod({
          metadata: aMeta({ name: `envoy-${number}` }),
          conditions: [aCondition('ContainersReady'), closed],
        }),
      ),
      parts: someParts({ elbv2: { state: 'notConfigured' } }),
    });

    expect([report.state, report.firstBroken]).toEqual([state, hop]);
    expect(hopOf(report, 'envoy')?.state).toBe(
      state === 'progressing' ? state : 'ready',
    );
  },
);
