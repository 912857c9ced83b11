import type { Target } from '../snapshot';
import {
  aCondition,
  aDeployment,
  ago,
  aMeta,
  aPod,
  aTarget,
  aTargetGroup,
  aTopology,
} from '../testUtils';
import { onlyDraining } from './draining';

const going = (...ids: readonly string[]): Target[] =>
  ids.map(id =>
    aTarget({
      id,
      state: 'draining',
      reason: 'Target.DeregistrationInProgress',
    }),
  );

const pod = (ip: string, ready: 'True' | 'False', seconds: number) =>
  aPod({
    metadata: aMeta({ name: ip }),
    ip,
    conditions: [
      aCondition('Ready', { status: ready, lastTransitionTime: ago(seconds) }),
    ],
  });

const of = (targets: readonly Target[], attributes = {}) =>
  aTargetGroup(443, { targets, attributes });

describe('a group in which everything drains', () => {
  it.each<[string, readonly Target[], number | undefined]>([
    ['nothing', [], undefined],
    ['one that drains', going('10.0.1.10'), 1],
    ['two that drain', going('10.0.1.10', '10.0.2.10'), 2],
    [
      'one that drains beside a healthy one',
      [...going('a'), aTarget()],
      undefined,
    ],
    [
      'one that drains beside a new one',
      [...going('a'), aTarget({ state: 'initial' })],
      undefined,
    ],
    [
      'one that was unhealthy before it drains',
      [aTarget({ state: 'unhealthy.draining' })],
      undefined,
    ],
  ])('is told of %s: %s', (_, targets, count) => {
    expect(onlyDraining(of(targets), aTopology())?.count).toBe(count);
  });

  it.each([
    [{ 'deregistration_delay.timeout_seconds': '60' }, 60],
    [{ 'deregistration_delay.timeout_seconds': '0' }, 0],
    [{ 'deregistration_delay.timeout_seconds': 'soon' }, 300],
    [{}, 300],
  ])('ends, with %j, within %i s', (attributes, limitSeconds) => {
    expect(onlyDraining(of(going('a'), attributes), aTopology())).toMatchObject(
      { limitSeconds },
    );
  });

  it.each<[string, Parameters<typeof aTopology>[0], string | undefined]>([
    [
      'the first of its pods that stopped being ready',
      {
        pods: [
          pod('10.0.1.10', 'False', 90),
          pod('10.0.2.10', 'False', 30),
          pod('10.0.9.9', 'False', 900),
        ],
      },
      ago(90),
    ],
    [
      'the Deployment, where the pods are gone',
      {
        pods: [],
        deployment: aDeployment({
          conditions: [
            aCondition('Available', {
              status: 'False',
              lastTransitionTime: ago(45),
            }),
          ],
        }),
      },
      ago(45),
    ],
    [
      'nobody, where the pods are ready and all replicas available',
      { pods: [pod('10.0.1.10', 'True', 90)] },
      undefined,
    ],
  ])('began as told by %s', (_, topology, since) => {
    expect(
      onlyDraining(of(going('10.0.1.10', '10.0.2.10')), aTopology(topology))
        ?.since,
    ).toBe(since);
  });
});
