import { recording } from '../__fixtures__/recordings';
import type { EdgeState } from '../hops';
import { readCluster } from '../snapshot';
import {
  aGateway,
  ago,
  aManagedService,
  aMeta,
  anEvent,
  aTargetGroup,
} from '../testUtils';
import { findEdges, indexCluster } from '../topology';
import type { EdgeTopology } from '../topology';
import { reported, serviceMeta } from './__fixtures__/reported';

describe('a Gateway that goes', () => {
  const leaving = (seconds: number) =>
    aGateway({
      metadata: aMeta({
        name: 'pay-edge',
        deletionTimestamp: ago(seconds),
        finalizers: ['example.com/waits'],
      }),
    });
  const emptied = {
    deployment: undefined,
    pods: [],
    envoyEndpoints: [],
    targetGroups: [80, 443].map(port => aTargetGroup(port, { targets: [] })),
  };
  const going = (seconds: number) =>
    aManagedService({
      metadata: serviceMeta({ deletionTimestamp: ago(seconds) }),
    });

  it.each<[string, Partial<EdgeTopology>, EdgeState]>([
    ['being deleted', { gateway: leaving(30) }, 'progressing'],
    ['deleted in vain while it serves', { gateway: leaving(900) }, 'degraded'],
    [
      'deleted in vain, its Envoy gone',
      { gateway: leaving(900), ...emptied },
      'broken',
    ],
    [
      'gone, its Service going and its targets gone',
      { gateway: undefined, service: going(60), ...emptied },
      'progressing',
    ],
    [
      'gone, its Service waiting for too long',
      { gateway: undefined, service: going(900), ...emptied },
      'broken',
    ],
    ['gone, its infrastructure orphaned', { gateway: undefined }, 'broken'],
  ])('%s', (_, edge, state) => {
    expect(reported(edge).state).toBe(state);
  });

  it('says at the controller what keeps the load balancer', () => {
    const { state, firstBroken, causes } = reported({
      gateway: undefined,
      service: going(300),
      ...emptied,
      events: [
        anEvent({
          type: 'Warning',
          reason: 'FailedBuildModel',
          message: 'deletion_protection is enabled, cannot delete the service',
          firstSeen: ago(290),
          lastSeen: ago(10),
        }),
      ],
    });

    expect([state, firstBroken]).toEqual(['broken', 'controller']);
    expect(causes.length).toBeGreaterThan(0);
  });

  it('leaves nothing to show once everything is gone', () => {
    const { raw } = recording('r15-delete-with-protection');
    const left = raw.filter(
      one => !JSON.stringify(one).includes('envoy-payments-payments-edge'),
    );

    expect(findEdges(indexCluster(readCluster(left, 'lab')))).toEqual([]);
  });
});
