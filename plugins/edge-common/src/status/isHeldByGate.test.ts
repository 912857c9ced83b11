import {
  aCondition,
  aDeployment,
  ago,
  aMeta,
  aPod,
  aTopology,
} from '../testUtils';
import { isHeldByGate } from './isHeldByGate';
import { isEnvoyReady } from './isServing';

const GATE = 'target-health.elbv2.k8s.aws/k8s-envoygat-443';

const closed = aCondition(GATE, {
  status: 'False',
  reason: 'Target.FailedHealthChecks',
});
const ready = aCondition('ContainersReady');
const unready = aCondition('ContainersReady', { status: 'False' });

it.each([
  ['whose target is not healthy', [ready, closed], true],
  [
    'of whose target nothing is known yet',
    [ready, { ...closed, status: 'Unknown' as const }],
    true,
  ],
  ['with one open gate of two', [ready, aCondition(`${GATE}0`), closed], true],
  ['whose gates are open', [ready, aCondition(GATE)], false],
  ['whose containers are not ready either', [unready, closed], false],
  ['that says nothing of its containers', [closed], false],
  ['whose gate nobody has answered', [ready], false],
  [
    'that another controller holds',
    [ready, aCondition('example.com/gate', { status: 'False' })],
    false,
  ],
])('a pod %s is held by the load balancer: %#', (_, conditions, expected) => {
  expect(isHeldByGate(aPod({ conditions }))).toBe(expected);
});

it('is no matter of a pod that goes', () => {
  expect(
    isHeldByGate(
      aPod({
        metadata: aMeta({ name: 'going', deletionTimestamp: ago(5) }),
        conditions: [ready, closed],
      }),
    ),
  ).toBe(false);
});

it.each([
  ['held by the load balancer alone', [ready, closed], true],
  ['not well itself', [unready, closed], false],
])(
  'leaves Envoy ready where its pods are %s: %#',
  (_, conditions, expected) => {
    expect(
      isEnvoyReady(
        aTopology({
          deployment: aDeployment({ availableReplicas: 0 }),
          pods: [aPod({ conditions })],
        }),
      ),
    ).toBe(expected);
  },
);
