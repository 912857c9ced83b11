import {
  edgeKey,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  aClusterSnapshot,
  anUnhealthyTarget,
  aTargetGroup,
  aTopology,
  anAwsSnapshot,
  NOW,
  PAY_EDGE,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { aRequest } from '../__fixtures__/aRequest';
import type { AwsCollector } from '../aws/AwsCollector';
import type { RequestFollower } from '../requests/RequestFollower';
import { createChannels } from '../signals/createChannels';
import type { StoredEdge } from '../store/StoredEdge';
import type { Transition } from '../store/TransitionStore';
import { createAttention } from './Attention';
import { createClusterAssessor } from './ClusterAssessor';
import { createAwsSide } from './createAwsSide';
import { createEdgeBook } from './EdgeBook';

const KEY = edgeKey(PAY_EDGE);
const cluster = 'demo-eu';
const clock = { now: () => NOW, sleep: async () => undefined };

const noRequests: RequestFollower = {
  load: async () => undefined,
  record: async () => aRequest(),
  ofEdge: () => [],
  ofEntity: () => [],
  edgesOf: () => [],
  isExpected: () => false,
  gitState: () => ({ state: 'notConfigured' }),
  observe: async () => false,
  check: async () => undefined,
};

const create = (requests: Partial<RequestFollower> = {}) => {
  const world: { edge: EdgeTopology; isAnswered: boolean } = {
    edge: aTopology(),
    isAnswered: true,
  };
  const stored = new Map<string, StoredEdge>();
  const transitions: Transition[] = [];
  const errors: Error[] = [];
  const collector: AwsCollector = {
    accountId: '123456789012',
    region: 'eu-west-1',
    want: () => undefined,
    forget: () => undefined,
    refresh: () => undefined,
    isAnswered: () => world.isAnswered,
    snapshot: () => anAwsSnapshot(world.edge),
    tiers: () => [],
    run: async () => undefined,
  };
  const book = createEdgeBook({
    get: async keys => keys.flatMap(key => stored.get(key) ?? []),
    list: async () => [],
    put: async (edge, _, transition) => {
      stored.set(edge.key, edge);
      if (transition) transitions.push(transition);
    },
    remove: async keys => keys.forEach(key => stored.delete(key)),
  });
  const readOwnership = jest.fn(async () => ({ entities: [] }));
  const assess = createClusterAssessor({
    ...{ clock, book, readOwnership },
    requests: { ...noRequests, ...requests },
    channels: createChannels('secret'),
    attention: createAttention(clock, 900),
    awsSide: createAwsSide({ collector, nowMs: () => NOW.getTime() }),
    events: { recall: async snapshot => snapshot },
    onError: error => errors.push(error),
    source: {
      config: {
        name: cluster,
        access: { type: 'inCluster' },
        envoyGatewayNamespace: 'envoy-gateway-system',
        loadBalancerController: undefined,
        gitops: 'none',
        aws: undefined,
      },
      watcher: {
        cluster,
        snapshot: () => aClusterSnapshot(world.edge),
        fetch: () => Promise.reject(new Error('nobody looks at one object')),
        counts: () => ({ calls: 0, throttled: 0 }),
        started: Promise.resolve(),
        stop: async () => undefined,
      },
    },
  });
  const look = () => assess([{ cluster }]);
  return { world, look, stored, transitions, errors, readOwnership };
};

const failing = aTopology({
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, { targets: [anUnhealthyTarget()] }),
  ),
});

describe('createClusterAssessor', () => {
  it('stores, announces and writes down the first state of an edge', async () => {
    const { look, stored, transitions } = create();
    await expect(look()).resolves.toEqual({
      again: [],
      changes: [{ edgeKey: KEY, entityRefs: [], rev: 1 }],
    });
    expect(stored.get(KEY)?.report.state).toBe('ready');
    expect(transitions).toEqual([
      expect.objectContaining({ edgeKey: KEY, from: undefined, to: 'ready' }),
    ]);
  });

  it('says nothing on a second look at the same', async () => {
    const { look, transitions } = create();
    await look();
    await expect(look()).resolves.toEqual({ again: [], changes: [] });
    expect(transitions).toHaveLength(1);
  });

  it('asks for a second look at a worse state before it says so', async () => {
    const { look, world, transitions } = create();
    await look();
    world.edge = failing;
    await expect(look()).resolves.toEqual({ again: [KEY], changes: [] });
    const second = await look();
    expect(second.again).toEqual([]);
    expect(second.changes).toMatchObject([{ edgeKey: KEY, rev: 2 }]);
    expect(transitions.at(-1)).toMatchObject({ from: 'ready', to: 'degraded' });
  });

  it('keeps the report while AWS is being asked, and looks again', async () => {
    const { look, world, stored } = create();
    await look();
    const before = stored.get(KEY);
    world.isAnswered = false;
    world.edge = failing;
    await expect(look()).resolves.toEqual({ again: [KEY], changes: [] });
    expect(stored.get(KEY)).toBe(before);
  });

  it('announces how a request goes on even while AWS is being asked', async () => {
    const { look, world } = create({
      ofEdge: () => [aRequest()],
      observe: async () => true,
    });
    world.isAnswered = false;
    await expect(look()).resolves.toEqual({
      again: [KEY],
      changes: [
        { edgeKey: KEY, entityRefs: ['component:default/pay'], rev: 0 },
      ],
    });
  });

  it('drops an edge that is gone, and tells those who look at it', async () => {
    const { look, world, stored } = create();
    await look();
    world.edge = aTopology({ gateway: undefined, service: undefined });
    await expect(look()).resolves.toEqual({
      again: [],
      changes: [{ edgeKey: KEY, entityRefs: [], rev: 2 }],
    });
    expect(stored.size).toBe(0);
    await expect(look()).resolves.toEqual({ again: [], changes: [] });
  });

  it('keeps an edge that is gone while Gateways cannot be read', async () => {
    const { look, world, stored } = create();
    await look();
    const { parts } = aTopology();
    world.edge = aTopology({
      gateway: undefined,
      service: undefined,
      parts: {
        ...parts,
        gateways: {
          state: 'failed',
          gap: {
            source: 'cluster:demo-eu',
            part: 'gateways',
            reason: 'unreachable',
            message: 'does not answer',
            since: NOW.toISOString(),
          },
        },
      },
    });
    await look();
    expect(stored.get(KEY)?.report).toMatchObject({
      state: 'unknown',
      lastKnown: { state: 'ready' },
    });
  });

  it('keeps an edge for which a request is on its way', async () => {
    const { look, world, stored } = create({
      isExpected: () => true,
      edgesOf: () => [PAY_EDGE],
      ofEdge: () => [aRequest()],
    });
    world.edge = aTopology({
      gateway: undefined,
      service: undefined,
      envoyProxy: undefined,
      routes: [],
    });
    await look();
    expect(stored.get(KEY)?.report.state).toBe('requested');
  });

  it('goes on with the other edges when one cannot be assessed', async () => {
    const { look, errors, readOwnership } = create();
    readOwnership.mockRejectedValueOnce(new Error('odd'));
    await expect(look()).resolves.toEqual({ again: [], changes: [] });
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining(`Edge "${KEY}" could not be assessed`),
    ]);
    await expect(look()).resolves.toMatchObject({
      changes: [{ edgeKey: KEY }],
    });
  });
});
