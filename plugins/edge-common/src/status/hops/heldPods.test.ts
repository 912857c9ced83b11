import type { Pod } from '../../snapshot';
import {
  aCondition,
  aDeployment,
  aHop,
  aMeta,
  ago,
  aPod,
} from '../../testUtils';
import { withHeld } from './heldPods';

/** A pod whose containers are ready and whose target the load balancer does not call healthy. */
const held = (name: string, seconds: number): Pod =>
  aPod({
    metadata: aMeta({ name }),
    conditions: [
      aCondition('Ready', {
        status: 'False',
        lastTransitionTime: ago(seconds),
      }),
      aCondition('ContainersReady'),
      aCondition('target-health.elbv2.k8s.aws/k8s-envoygat-443', {
        status: 'False',
        reason: 'Target.FailedHealthChecks',
        lastTransitionTime: ago(seconds),
      }),
    ],
  });

const deployment = (availableReplicas: number, updatedReplicas = 2) =>
  aDeployment({
    availableReplicas,
    readyReplicas: availableReplicas,
    updatedReplicas,
  });

describe('pods that wait for the load balancer alone', () => {
  it.each([
    [0, ['a', 'b'], 2],
    [1, ['a'], 2],
    [1, ['a', 'b'], 2],
    [0, ['a'], 1],
    [0, [], 0],
  ])('count beside %d available ones: %j', (available, names, counted) => {
    expect(
      withHeld(
        deployment(available),
        names.map(name => held(name, 60)),
      ).availableReplicas,
    ).toBe(counted);
  });

  it.each([
    [60, 'progressing'],
    [600, 'ready'],
  ])(
    'are Envoy’s own business for five minutes: %d s is %s',
    (seconds, state) => {
      const hop = aHop('envoy', {
        deployment: deployment(0),
        pods: [held('a', seconds), held('b', seconds)],
      });

      expect(hop.state).toBe(state);
      expect(hop.evidence).toContainEqual(
        expect.objectContaining({
          label: 'Pod a',
          value: 'ready but for the load balancer',
        }),
      );
    },
  );

  it('hide no pod that is not well itself', () => {
    const crashing = aPod({
      metadata: aMeta({ name: 'crashing' }),
      conditions: [
        aCondition('Ready', {
          status: 'False',
          lastTransitionTime: ago(600),
        }),
      ],
      waiting: ['CrashLoopBackOff'],
    });
    const hop = aHop('envoy', {
      deployment: deployment(0),
      pods: [held('a', 600), crashing],
    });

    expect(hop.state).toBe('degraded');
    expect(hop.summary).toContain('CrashLoopBackOff');
  });
});
