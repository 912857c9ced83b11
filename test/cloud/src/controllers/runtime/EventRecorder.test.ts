import { KubernetesServer, createKubernetesServer } from '../../kubernetes';
import { ClusterClient } from './ClusterClient';
import { EventRecorder } from './EventRecorder';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: 'envoy',
    namespace: 'envoy-gateway-system',
    uid: 'uid-1',
    resourceVersion: '7',
  },
};
const refusal = (message: string) => ({
  type: 'Warning' as const,
  reason: 'FailedDeployModel',
  message,
});

describe('EventRecorder', () => {
  let server: KubernetesServer;
  let client: ClusterClient;
  let now: Date;
  let recorder: EventRecorder;
  beforeEach(async () => {
    server = await createKubernetesServer();
    client = new ClusterClient(server.systemConfig(), 'test');
    now = new Date('2026-11-23T16:48:05.400Z');
    recorder = new EventRecorder({
      client,
      component: 'service',
      now: () => now,
    });
  });
  afterEach(() => server.stop());

  const readEvents = async () => {
    const { items } = (await client.list('v1', 'Event')) as {
      items: Record<string, unknown>[];
    };
    return items;
  };

  it('writes who said what about which object and when', async () => {
    await recorder.record(service, refusal('no'));
    expect(await readEvents()).toMatchObject([
      {
        metadata: {
          name: expect.stringMatching(/^envoy\.[0-9a-f]{16}$/),
          namespace: 'envoy-gateway-system',
        },
        involvedObject: {
          apiVersion: 'v1',
          kind: 'Service',
          name: 'envoy',
          namespace: 'envoy-gateway-system',
          uid: 'uid-1',
        },
        type: 'Warning',
        reason: 'FailedDeployModel',
        message: 'no',
        count: 1,
        firstTimestamp: '2026-11-23T16:48:05Z',
        lastTimestamp: '2026-11-23T16:48:05Z',
        source: { component: 'service' },
        reportingComponent: 'service',
      },
    ]);
  });

  it('counts repeats instead of writing them again', async () => {
    await recorder.record(service, refusal('no'));
    now = new Date('2026-11-23T16:49:00Z');
    await recorder.record(service, refusal('no'));
    expect(await readEvents()).toMatchObject([
      {
        count: 2,
        firstTimestamp: '2026-11-23T16:48:05Z',
        lastTimestamp: '2026-11-23T16:49:00Z',
      },
    ]);
  });

  it('combines the eleventh text of one reason and what comes after it', async () => {
    for (let index = 1; index <= 13; index += 1) {
      await recorder.record(service, refusal(`RequestID: ${index}`));
    }
    const events = await readEvents();
    const combined = events.filter(({ message }) =>
      String(message).startsWith('(combined'),
    );
    expect(events).toHaveLength(11);
    expect(combined).toMatchObject([
      { message: '(combined from similar events): RequestID: 13', count: 3 },
    ]);
  });

  it('drops a flood about one object, and lets one through every five minutes', async () => {
    for (let index = 0; index < 30; index += 1) {
      await recorder.record(service, refusal('no'));
    }
    expect(await readEvents()).toMatchObject([{ count: 25 }]);
    now = new Date(now.getTime() + 300_000);
    await recorder.record(service, refusal('no'));
    await recorder.record(service, refusal('no'));
    expect(await readEvents()).toMatchObject([{ count: 26 }]);
  });

  it('does not let the flood of one object silence another', async () => {
    for (let index = 0; index < 30; index += 1) {
      await recorder.record(service, refusal('no'));
    }
    const other = {
      ...service,
      metadata: { ...service.metadata, uid: 'uid-2', name: 'other' },
    };
    await recorder.record(other, refusal('no'));
    expect(await readEvents()).toHaveLength(2);
  });

  it('starts a new event where the old one was deleted', async () => {
    await recorder.record(service, refusal('no'));
    const [first] = (await readEvents()) as unknown as (typeof service)[];
    await client.delete({ ...first, apiVersion: 'v1', kind: 'Event' });
    await recorder.record(service, refusal('no'));
    expect(await readEvents()).toMatchObject([{ count: 1, message: 'no' }]);
  });
});
