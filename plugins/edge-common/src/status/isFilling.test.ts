import {
  aLoadBalancer,
  aMeta,
  aPod,
  aTargetGroupBinding,
  aTopology,
  NOW,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { isFilling } from './isFilling';

const ago = (seconds: number) =>
  new Date(NOW.getTime() - seconds * 1000).toISOString();

const born = (seconds: number, part: Partial<EdgeTopology>) =>
  isFilling(
    aTopology({
      loadBalancer: aLoadBalancer({ createdAt: ago(seconds) }),
      ...part,
    }),
    NOW,
  );

const fresh = (seconds: number) => ({
  metadata: aMeta({ name: 'fresh', creationTimestamp: ago(seconds) }),
});

describe('isFilling', () => {
  it('takes an old edge for filled', () => {
    expect(born(86_400, {})).toBe(false);
  });

  it.each`
    what                | seconds | filling
    ${'a new balancer'} | ${60}   | ${true}
    ${'an older one'}   | ${190}  | ${false}
  `('waits three minutes for $what', ({ seconds, filling }) => {
    expect(born(seconds, {})).toBe(filling);
  });

  it.each`
    seconds | filling
    ${400}  | ${true}
    ${700}  | ${false}
  `(
    'takes a balancer that is set up for $seconds s for filling: $filling',
    ({ seconds, filling }) => {
      const loadBalancer = aLoadBalancer({
        createdAt: ago(seconds),
        state: 'provisioning',
      });

      expect(isFilling(aTopology({ loadBalancer }), NOW)).toBe(filling);
    },
  );

  it('waits for the pods of a rollout', () => {
    expect(born(86_400, { pods: [aPod(fresh(30))] })).toBe(true);
  });

  it('waits longer while the controller has not taken up a binding', () => {
    const binding = aTargetGroupBinding(443, {
      ...fresh(240),
      observedGeneration: undefined,
    });

    expect(born(86_400, { targetGroupBindings: [binding] })).toBe(true);
  });

  it('waits no longer where nothing tells an age', () => {
    const topology = aTopology({
      loadBalancer: undefined,
      pods: [],
      targetGroupBindings: [],
    });

    expect(isFilling(topology, NOW)).toBe(false);
  });
});
