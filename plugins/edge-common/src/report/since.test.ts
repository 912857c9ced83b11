import type { Hop } from '../hops';
import type { Condition } from '../snapshot';
import {
  aCertificate,
  aCondition,
  aDeployment,
  ago,
  aLoadBalancer,
  aMeta,
  anEndpointSlice,
  anEvent,
  anUnhealthyTarget,
  aPod,
  APPLIED_AT,
  aTarget,
  aTargetGroup,
  aTargetGroupBinding,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  someParts,
  targetGroupName,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { hopOf, reported } from './__fixtures__/reported';
import { settle } from './settle';

const binding = {
  group: 'elbv2.k8s.aws',
  kind: 'TargetGroupBinding',
  namespace: ENVOY_NAMESPACE,
  name: targetGroupName(443),
};
const condition = (
  type: string,
  status: Condition['status'],
  seconds: number,
) => aCondition(type, { status, lastTransitionTime: ago(seconds) });

/** The pods of the healthy edge, with one word of each about itself. */
const pods = (...conditions: readonly (readonly Condition[])[]) =>
  conditions.map((own, index) =>
    aPod({
      ip: `10.0.${index + 1}.10`,
      metadata: aMeta({
        name: `${ENVOY_NAME}-${index}`,
        namespace: ENVOY_NAMESPACE,
      }),
      conditions: own,
    }),
  );
const gates = (status: Condition['status'], seconds: number) =>
  [80, 443].map(port =>
    condition(
      `target-health.elbv2.k8s.aws/${targetGroupName(port)}`,
      status,
      seconds,
    ),
  );
const failing = [80, 443].map(port =>
  aTargetGroup(port, {
    targets: [
      anUnhealthyTarget({ port: port + 10000 }),
      anUnhealthyTarget({ id: '10.0.2.10', zone: 'eu-west-1b', port }),
    ],
  }),
);
const emptySlice = anEndpointSlice({
  metadata: aMeta({
    name: 'pay-x7k2p',
    annotations: {
      'endpoints.kubernetes.io/last-change-trigger-time': ago(700),
    },
  }),
  endpoints: [],
});
const tries = (reason: string, regarding?: typeof binding) => [
  anEvent(),
  ...[1500, 900, 5].map(seconds =>
    aWarning(reason, `api error AccessDenied: no, RequestID: ${seconds}-a`, {
      ...{ firstSeen: ago(seconds), lastSeen: ago(seconds) },
      ...(regarding && { regarding }),
    }),
  ),
];

describe('the moment at which the state of a hop began', () => {
  it.each<[Hop, string, string, Partial<EdgeTopology>, string | undefined]>([
    [
      'envoy',
      'ready',
      'its newest pod became ready',
      {
        pods: pods(
          [condition('Ready', 'True', 900)],
          [condition('Ready', 'True', 600)],
        ),
      },
      ago(600),
    ],
    [
      'controller',
      'ready',
      'the last port was bound',
      {
        targetGroupBindings: [
          aTargetGroupBinding(80),
          aTargetGroupBinding(443, {
            metadata: aMeta({ name: 'b', creationTimestamp: ago(800) }),
          }),
        ],
      },
      ago(800),
    ],
    [
      'controller',
      'degraded',
      'the first try was refused',
      { events: tries('FailedNetworkReconcile', binding) },
      ago(1500),
    ],
    [
      'loadBalancer',
      'ready',
      'it was made',
      { loadBalancer: aLoadBalancer({ createdAt: ago(900) }) },
      ago(900),
    ],
    [
      'loadBalancer',
      'broken',
      'AWS failed to make it',
      { loadBalancer: aLoadBalancer({ state: 'failed', createdAt: ago(900) }) },
      ago(900),
    ],
    ['listener', 'ready', 'there was a load balancer', {}, APPLIED_AT],
    [
      'certificate',
      'ready',
      'it became valid',
      { certificates: [aCertificate({ notBefore: '2026-11-20T00:00:00Z' })] },
      '2026-11-20T00:00:00Z',
    ],
    [
      'certificate',
      'broken',
      'its time was over',
      { certificates: [aCertificate({ notAfter: ago(86_400) })] },
      ago(86_400),
    ],
    [
      'targets',
      'ready',
      'the last of them became healthy',
      { pods: pods(gates('True', 900), gates('True', 500)) },
      ago(500),
    ],
    [
      'targets',
      'degraded',
      'the last of all failed its check',
      {
        pods: pods(gates('False', 900), gates('False', 500)),
        targetGroups: failing,
      },
      ago(500),
    ],
    [
      'targets',
      'progressing',
      'the first new one came up',
      {
        pods: [
          ...pods(gates('True', 3000)),
          aPod({
            ip: '10.0.1.11',
            metadata: aMeta({ name: 'new', creationTimestamp: ago(60) }),
            conditions: [condition('ContainersReady', 'True', 40)],
          }),
        ],
        targetGroups: [80, 443].map(port =>
          aTargetGroup(port, {
            targets: [
              aTarget({ port }),
              aTarget({ id: '10.0.1.11', port, state: 'initial' }),
            ],
          }),
        ),
      },
      ago(40),
    ],
    [
      'targets',
      'broken',
      'Envoy went away',
      {
        pods: [],
        deployment: aDeployment({
          availableReplicas: 0,
          conditions: [condition('Available', 'False', 420)],
        }),
        targetGroups: failing,
      },
      ago(420),
    ],
    [
      'backends',
      'broken',
      'the last endpoint went',
      { backendEndpoints: [emptySlice] },
      ago(700),
    ],
  ])('of %s, %s, is when %s', (...[hop, state, , topology, since]) => {
    expect(hopOf(reported(topology), hop)).toMatchObject({ state, since });
  });

  it('is with the gap where a source fails', () => {
    const gap = {
      ...{ source: 'aws', part: 'elbv2', message: 'slow down' },
      ...{ reason: 'throttled' as const, since: ago(300) },
    };
    const parts = someParts({ elbv2: { state: 'failed', gap } });

    expect(hopOf(reported({ parts }), 'targets')).toMatchObject({
      state: 'unknown',
      since: ago(300),
    });
  });
});

describe('an edge that becomes healthy again', () => {
  it('has been so since its last target was healthy, not since it was looked at', () => {
    const look = (seconds: number) => new Date(Date.parse(ago(-seconds)));
    const up = condition('Ready', 'True', 3000);
    const sick = reported({
      pods: pods([up, ...gates('False', 900)], [up, ...gates('False', 800)]),
      targetGroups: failing,
    });
    const before = settle(undefined, sick, look(0));
    const well = reported({
      pods: pods([up, ...gates('True', 130)], [up, ...gates('True', 120)]),
    });

    expect(before.report.since).toBe(ago(800));
    expect(settle(before, well, look(5)).report).toMatchObject({
      state: 'ready',
      since: ago(120),
    });
  });
});
