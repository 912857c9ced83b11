import type { KubeEvent } from '../snapshot';
import {
  ago,
  aMeta,
  anEvent,
  aTarget,
  aTargetGroup,
  aTargetGroupBinding,
  aTopology,
  aWarning,
  ENVOY_NAMESPACE,
  targetGroupName,
} from '../testUtils';
import { bindingRefusal } from './bindingRefusal';

const regarding = {
  group: 'elbv2.k8s.aws',
  kind: 'TargetGroupBinding',
  namespace: ENVOY_NAMESPACE,
  name: targetGroupName(443),
};
const warning = aWarning('BackendNotFound', 'no port', { regarding });
const behind = [aTargetGroup(443, { targets: [aTarget()] })];

describe('bindingRefusal', () => {
  it('is the warning that was said last', () => {
    expect(
      bindingRefusal(
        aTopology({ events: [warning], targetGroups: behind }),
        aTargetGroupBinding(443),
      ),
    ).toEqual(warning);
  });

  it('counts for nothing where AWS holds every address', () => {
    expect(
      bindingRefusal(
        aTopology({ events: [warning] }),
        aTargetGroupBinding(443),
      ),
    ).toBeUndefined();
  });

  it('stands over security groups though AWS holds every address', () => {
    const closed = aWarning('FailedNetworkReconcile', 'no tag', { regarding });

    expect(
      bindingRefusal(aTopology({ events: [closed] }), aTargetGroupBinding(443)),
    ).toEqual(closed);
  });

  it('stands where nothing can be compared', () => {
    const topology = aTopology({
      events: [warning],
      envoyEndpoints: [],
    });

    expect(bindingRefusal(topology, aTargetGroupBinding(443))).toEqual(warning);
  });

  it('is history after a success', () => {
    expect(
      bindingRefusal(
        aTopology({
          events: [warning, anEvent({ regarding })],
          targetGroups: behind,
        }),
        aTargetGroupBinding(443),
      ),
    ).toBeUndefined();
  });

  it('began with the first try of those that were refused alike', () => {
    const tries = [1800, 900, 5].map(seconds => ({
      ...warning,
      message: `no port, RequestID: ${seconds}-a`,
      ...{ firstSeen: ago(seconds), lastSeen: ago(seconds) },
    }));
    const refusalOf = (...events: KubeEvent[]) =>
      bindingRefusal(
        aTopology({ events, targetGroups: behind }),
        aTargetGroupBinding(443),
      );

    expect(refusalOf(...tries)).toMatchObject({
      ...{ firstSeen: ago(1800), lastSeen: ago(5) },
    });
    expect(
      refusalOf(tries[0], anEvent({ regarding }), ...tries.slice(1)),
    ).toMatchObject({ firstSeen: ago(900) });
    expect(
      refusalOf(anEvent({ regarding, lastSeen: ago(1200) }), tries[0]),
    ).toMatchObject({ firstSeen: ago(1200) });
    expect(
      refusalOf({ ...tries[0], message: 'no rights' }, ...tries.slice(1)),
    ).toMatchObject({ firstSeen: ago(900) });
  });

  it('speaks of one binding only', () => {
    expect(
      bindingRefusal(
        aTopology({ events: [warning], targetGroups: behind }),
        aTargetGroupBinding(80, {
          metadata: aMeta({
            name: targetGroupName(80),
            namespace: ENVOY_NAMESPACE,
          }),
        }),
      ),
    ).toBeUndefined();
  });
});
