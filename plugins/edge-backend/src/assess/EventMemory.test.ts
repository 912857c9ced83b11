import type { KubeEvent } from '@tls-edge/backstage-plugin-edge-common';
import {
  aClusterSnapshot,
  aManagedService,
  aMeta,
  anEvent,
  aTopology,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { EventStore } from '../store/EventStore';
import { createEventMemory } from './EventMemory';

const memoryStore = (initial: readonly KubeEvent[] = []) => {
  const kept: KubeEvent[] = [];
  const forgotten: KubeEvent[] = [];
  const store: EventStore = {
    ofCluster: async () => [...initial],
    keep: async (_, events) => {
      kept.push(...events);
    },
    forget: async (_, events) => {
      forgotten.push(...events);
    },
  };
  return { store, kept, forgotten };
};

const refusal = aWarning('FailedDeployModel', 'no subnets');
const withEvents = (events: readonly KubeEvent[], changes = {}) =>
  aClusterSnapshot(aTopology({ events, ...changes }));

describe('createEventMemory', () => {
  it('keeps what Kubernetes says, once', async () => {
    const { store, kept } = memoryStore();
    const memory = createEventMemory('demo-eu', store);
    await memory.recall(withEvents([refusal]));
    await memory.recall(withEvents([refusal]));
    expect(kept).toEqual([refusal]);
  });

  it('keeps a repetition again', async () => {
    const { store, kept } = memoryStore();
    const memory = createEventMemory('demo-eu', store);
    const again = { ...refusal, lastSeen: '2026-11-23T11:59:00Z' };
    await memory.recall(withEvents([refusal]));
    await memory.recall(withEvents([again]));
    expect(kept).toEqual([refusal, again]);
  });

  it.each([
    ['the same with another request id', 'no subnets, RequestID: 2-b', true],
    ['another refusal', 'no certificate', false],
  ])(
    'dates %s by the first that Kubernetes forgot: %3$s',
    async (_, message, isDated) => {
      const again = {
        ...{ ...refusal, message },
        firstSeen: '2026-11-23T11:59:00Z',
        lastSeen: '2026-11-23T11:59:00Z',
      };
      const { store, kept } = memoryStore([refusal]);
      const memory = createEventMemory('demo-eu', store);
      const firstSeen = isDated ? refusal.firstSeen : again.firstSeen;
      for (let look = 0; look < 2; look += 1) {
        const { objects } = await memory.recall(withEvents([again]));
        expect(objects.events).toEqual([{ ...again, firstSeen }]);
      }
      expect(kept).toEqual([{ ...again, firstSeen }]);
    },
  );

  it('recalls what Kubernetes forgot, after a restart too', async () => {
    const { store } = memoryStore([refusal]);
    const memory = createEventMemory('demo-eu', store);
    const { objects } = await memory.recall(withEvents([]));
    expect(objects.events).toEqual([refusal]);
  });

  it('adds nothing to what Kubernetes still says', async () => {
    const { store } = memoryStore([refusal]);
    const memory = createEventMemory('demo-eu', store);
    const { objects } = await memory.recall(withEvents([refusal, anEvent()]));
    expect(objects.events).toEqual([refusal, anEvent()]);
  });

  it.each([
    ['is gone', undefined],
    [
      'was made anew',
      aManagedService({
        metadata: aMeta({
          name: ENVOY_NAME,
          namespace: ENVOY_NAMESPACE,
          uid: 'another',
        }),
      }),
    ],
  ])('forgets events of a Service that %s', async (_, service) => {
    const { store, forgotten } = memoryStore([refusal]);
    const memory = createEventMemory('demo-eu', store);
    const { objects } = await memory.recall(withEvents([], { service }));
    expect(objects.events).toEqual([]);
    expect(forgotten).toEqual([refusal]);
  });

  it('forgets nothing while Services cannot be read', async () => {
    const { store, forgotten } = memoryStore([refusal]);
    const memory = createEventMemory('demo-eu', store);
    const snapshot = withEvents([], { service: undefined });
    const unread = {
      ...snapshot,
      parts: {
        ...snapshot.parts,
        services: {
          state: 'failed' as const,
          gap: {
            source: 'cluster:demo-eu',
            part: 'services',
            reason: 'forbidden' as const,
            message: '',
            since: '',
          },
        },
      },
    };
    await memory.recall(unread);
    expect(forgotten).toEqual([]);
  });
});
