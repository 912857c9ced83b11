import {
  aLoadBalancer,
  anEvent,
  aTopology,
  aWarning,
  ago,
  APPLIED_AT,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { appliedAt } from './appliedAt';

const bindings = anEvent().regarding;

describe('when AWS was last made as the Service asks', () => {
  it.each<[string, Partial<EdgeTopology>, string | undefined]>([
    ['the last success', { events: [anEvent({ lastSeen: ago(20) })] }, ago(20)],
    [
      'the last of several successes',
      {
        events: [
          anEvent({ lastSeen: ago(20) }),
          anEvent({ lastSeen: ago(90) }),
        ],
      },
      ago(20),
    ],
    [
      'the birth of the load balancer where the recorder dropped its success',
      { events: [], loadBalancer: aLoadBalancer({ createdAt: ago(300) }) },
      ago(300),
    ],
    [
      'no refusal, however new',
      { events: [aWarning('FailedDeployModel', 'x', { lastSeen: ago(5) })] },
      APPLIED_AT,
    ],
    [
      'no word on a target group',
      {
        events: [
          anEvent({
            lastSeen: ago(5),
            regarding: { ...bindings, kind: 'TargetGroupBinding' },
          }),
        ],
      },
      APPLIED_AT,
    ],
    [
      'nothing where there is neither',
      { events: [], loadBalancer: undefined },
      undefined,
    ],
  ])('is %s', (_, topology, at) => {
    expect(appliedAt(aTopology(topology))).toBe(at);
  });
});
