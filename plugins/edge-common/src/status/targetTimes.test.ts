import type { Condition, Target } from '../snapshot';
import {
  aCondition,
  aDeployment,
  ago,
  aLoadBalancer,
  aMeta,
  anUnhealthyTarget,
  aPod,
  aTarget,
  aTargetGroup,
  aTopology,
  targetGroupName,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { targetTimes } from './targetTimes';

const gate = (port: number, status: Condition['status'], seconds: number) =>
  aCondition(`target-health.elbv2.k8s.aws/${targetGroupName(port)}`, {
    status,
    lastTransitionTime: ago(seconds),
  });
const ready = (status: Condition['status'], seconds: number) =>
  aCondition('Ready', { status, lastTransitionTime: ago(seconds) });
const pod = (ip: string, ...conditions: readonly Condition[]) =>
  aPod({ ip, metadata: aMeta({ name: ip }), conditions });

const [ONE, TWO] = ['10.0.1.10', '10.0.2.10'];
const both = (state: Target['state']): Target[] => [
  aTarget({ id: ONE, state }),
  aTarget({ id: TWO, state }),
];
const times = (targets: readonly Target[], overrides: Partial<EdgeTopology>) =>
  targetTimes(
    aTargetGroup(443, { targets }),
    aTopology({
      loadBalancer: aLoadBalancer({ createdAt: ago(7200) }),
      ...overrides,
    }),
  );

describe('when targets became healthy', () => {
  it.each([
    [
      'told by their gates',
      [
        pod(ONE, gate(443, 'True', 900), ready('True', 30)),
        pod(TWO, gate(443, 'True', 600)),
      ],
      ago(600),
    ],
    [
      'told by their own gates, not those of another port or pod',
      [
        pod(ONE, gate(443, 'True', 900), gate(80, 'True', 10)),
        pod('10.9.9.9', gate(443, 'True', 5)),
      ],
      ago(900),
    ],
    [
      'told by the pods, without gates',
      [pod(ONE, ready('True', 900)), pod(TWO, ready('True', 600))],
      ago(600),
    ],
    ['not before there was a load balancer', [pod(ONE)], ago(7200)],
  ])('is %s', (_, pods, healthy) => {
    expect(times(both('healthy'), { pods }).healthy).toBe(healthy);
  });
});

describe('when targets began to fail', () => {
  const failing = [
    pod(ONE, gate(443, 'False', 900)),
    pod(TWO, gate(443, 'False', 600)),
  ];

  it.each<
    [string, readonly Target[], Partial<EdgeTopology>, string | undefined]
  >([
    [
      'with the first of them, while another serves',
      [...both('unhealthy'), aTarget({ id: '10.0.1.11' })],
      { pods: failing },
      ago(900),
    ],
    [
      'with the last of them, where none serves',
      both('unhealthy'),
      { pods: failing },
      ago(600),
    ],
    [
      'unknown, where no pod tells and Envoy is well',
      [anUnhealthyTarget({ id: ONE })],
      { pods: [pod(ONE, ready('True', 900))] },
      undefined,
    ],
    [
      'with Envoy, as its Deployment tells',
      both('unhealthy'),
      {
        pods: [],
        deployment: aDeployment({
          availableReplicas: 0,
          conditions: [
            aCondition('Available', {
              status: 'False',
              lastTransitionTime: ago(400),
            }),
          ],
        }),
      },
      ago(400),
    ],
    [
      'with Envoy, as its pods tell, the last one that was ready',
      [],
      {
        pods: [pod(ONE, ready('False', 900)), pod(TWO, ready('False', 300))],
        deployment: aDeployment({ availableReplicas: 0, conditions: [] }),
      },
      ago(300),
    ],
  ])('is %s', (_, targets, topology, since) => {
    expect(times(targets, topology).failing).toBe(since);
  });
});

describe('when targets began to register', () => {
  it('is when the first of them came up', () => {
    const pods = [pod(ONE, ready('True', 90)), pod(TWO, ready('True', 30))].map(
      (one, index) => ({
        ...one,
        metadata: aMeta({ name: `p${index}`, creationTimestamp: ago(100) }),
      }),
    );

    expect(times(both('initial'), { pods }).starting).toBe(ago(90));
    expect(times(both('healthy'), { pods }).starting).toBeUndefined();
  });
});
