import type { TargetGroupBinding } from '../../snapshot';
import {
  aHop,
  ago,
  aManagedService,
  aMeta,
  anEvent,
  aTargetGroupBinding,
  aWarning,
  ENVOY_NAMESPACE,
  targetGroupName,
} from '../../testUtils';

describe('the bindings of the Service', () => {
  const hop = (
    targetGroupBindings: readonly TargetGroupBinding[],
    seconds = 3600,
  ) =>
    aHop('controller', {
      targetGroupBindings,
      service: aManagedService({
        metadata: {
          ...aManagedService().metadata,
          creationTimestamp: ago(seconds),
        },
      }),
    });
  const behind = (observedGeneration?: number) =>
    aTargetGroupBinding(443, {
      metadata: aMeta({
        name: targetGroupName(443),
        namespace: ENVOY_NAMESPACE,
        generation: 2,
      }),
      observedGeneration,
    });

  it.each([
    [
      'both',
      [aTargetGroupBinding(80), aTargetGroupBinding(443)],
      3600,
      'ready',
    ],
    ['one of two, young', [aTargetGroupBinding(443)], 60, 'progressing'],
    ['one of two, old', [aTargetGroupBinding(443)], 3600, 'degraded'],
    ['none, young', [], 60, 'progressing'],
    ['none, old, while targets are healthy still', [], 3600, 'degraded'],
    [
      'both, by the names of the ports',
      [80, 443].map(port =>
        aTargetGroupBinding(port, { servicePort: `http-${port}` }),
      ),
      3600,
      'ready',
    ],
    [
      'one for a port that is no more',
      [
        aTargetGroupBinding(80),
        aTargetGroupBinding(443),
        aTargetGroupBinding(8443),
      ],
      3600,
      'ready',
    ],
    [
      'one that was never taken up',
      [aTargetGroupBinding(80), behind()],
      3600,
      'progressing',
    ],
    [
      'one of an older generation',
      [aTargetGroupBinding(80), behind(1)],
      3600,
      'progressing',
    ],
    ['one that caught up', [aTargetGroupBinding(80), behind(2)], 3600, 'ready'],
  ])(
    'being %s make the hop what it is: %#',
    (_, bindings, ...[seconds, state]) => {
      expect(hop(bindings, seconds).state).toBe(state);
    },
  );

  it.each([
    [
      'FailedNetworkReconcile',
      'degraded',
      /^The security groups of the targets of port 443 are as they were before/,
    ],
    ['BackendNotFound', 'ready', /has given it an address/],
  ])(
    'whose pods are all registered is, after %s, %s',
    (reason, state, summary) => {
      const event = aWarning(reason, 'x', {
        regarding: {
          group: 'elbv2.k8s.aws',
          kind: 'TargetGroupBinding',
          namespace: ENVOY_NAMESPACE,
          name: targetGroupName(443),
        },
      });

      expect(aHop('controller', { events: [anEvent(), event] })).toMatchObject({
        state,
        summary: expect.stringMatching(summary),
      });
    },
  );

  it.each([
    [['Warning'], 30, 'progressing'],
    [['Warning'], 90, 'degraded'],
    [['Warning', 'Normal'], 90, 'ready'],
    [['Normal', 'Warning'], 90, 'degraded'],
  ])('with the events %j since %i s are %s', (types, seconds, state) => {
    const regarding = {
      group: 'elbv2.k8s.aws',
      kind: 'TargetGroupBinding',
      namespace: ENVOY_NAMESPACE,
      name: targetGroupName(443),
    };
    const events = types.map(type =>
      type === 'Warning'
        ? aWarning('FailedNetworkReconcile', 'no group, request id: 1-2', {
            regarding,
            firstSeen: ago(seconds),
          })
        : anEvent({ regarding }),
    );
    const judged = aHop('controller', { events: [anEvent(), ...events] });

    expect(judged.state).toBe(state);
    expect(JSON.stringify(judged)).not.toContain('request id');
  });
});
