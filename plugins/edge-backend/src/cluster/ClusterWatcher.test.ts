import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';

import { systemClock } from '../clock/Clock';
import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import {
  startKubernetesServer,
  type KubernetesServer,
} from '../__fixtures__/kubernetesServer';
import { until } from '../__fixtures__/until';
import { watchCluster, type ClusterWatcher } from './ClusterWatcher';
import type { FollowLimits } from './FollowLimits';
import { createKubernetesApi } from './KubernetesApi';
import type { ObjectChange } from './PartObjects';

const limits: FollowLimits = {
  retry: { firstMs: 5, maxMs: 20 },
  refusedMs: 20,
  absentMs: 20,
  quietMs: 20,
  listSilenceMs: 200,
  watchSilenceMs: 2_000,
  watchLifetimeSeconds: 60,
};

const route = (name: string, hostname = 'pay.example.com') => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name, namespace: 'payments' },
  spec: { hostnames: [hostname] },
});

describe('watchCluster', () => {
  let server: KubernetesServer;
  let watcher: ClusterWatcher | undefined;
  let changes: ObjectChange[];
  /** After each change, what is known of HTTPRoutes: its state and their names. */
  let said: string[][];

  const snapshot = () => watcher!.snapshot();
  const routes = () =>
    snapshot().objects.httproutes.map(({ metadata }) => metadata.name);
  const start = (overrides: Partial<FollowLimits> = {}) => {
    watcher = watchCluster({
      cluster: 'demo-eu',
      api: createKubernetesApi(kubeConfigOf(server.url)),
      clock: systemClock,
      limits: { ...limits, ...overrides },
      onChange: change => {
        changes.push(change);
        const { parts } = snapshot();
        said.push([parts.httproutes.state, ...routes()]);
      },
    });
    return watcher;
  };
  const gap = (part: 'httproutes' | 'gateways' = 'httproutes') => {
    const state = snapshot().parts[part];
    return state.state === 'failed' ? state.gap : undefined;
  };

  beforeEach(async () => {
    server = await startKubernetesServer();
    changes = [];
    said = [];
  });
  afterEach(async () => {
    await watcher?.stop();
    await server.stop();
    watcher = undefined;
  });

  it('says that the first reading is under way until it is done', async () => {
    server.fault('httproutes', 'hang');
    start({ listSilenceMs: 60_000 });
    await until(() => expect(gap('gateways')).toBeUndefined());
    expect(gap()).toMatchObject({
      source: 'cluster:demo-eu',
      part: 'httproutes',
      reason: 'starting',
    });
  });

  it('lists in pages of 500 and follows the changes', async () => {
    for (let index = 0; index < 1_001; index += 1) {
      server.put('httproutes', route(`route-${index}`));
    }
    await start().started;
    expect(routes()).toHaveLength(1_001);
    const pages = server.requests.filter(
      ({ pathname, searchParams }) =>
        pathname === '/apis/gateway.networking.k8s.io/v1/httproutes' &&
        !searchParams.has('watch'),
    );
    expect(pages.map(({ searchParams }) => searchParams.get('limit'))).toEqual([
      '500',
      '500',
      '500',
    ]);

    server.put('httproutes', route('new'));
    server.remove('httproutes', route('route-7'));
    await until(() => {
      expect(routes()).toContain('new');
      expect(routes()).not.toContain('route-7');
    });
  });

  it('asks for Envoy pods only', async () => {
    await start().started;
    const selectors = server.requests
      .filter(({ pathname }) => pathname === '/api/v1/pods')
      .map(({ searchParams }) => searchParams.get('labelSelector'));
    expect(new Set(selectors)).toEqual(
      new Set([
        'app.kubernetes.io/managed-by=envoy-gateway,app.kubernetes.io/component=proxy',
      ]),
    );
  });

  it('never asks for Secrets', async () => {
    await start().started;
    expect(
      server.requests.filter(({ pathname }) => pathname.includes('secrets')),
    ).toEqual([]);
  });

  it('tells each change with the object before and after', async () => {
    server.put('httproutes', route('app'));
    await start().started;
    changes.length = 0;
    server.put('httproutes', route('app', 'new.example.com'));
    await until(() => expect(changes).toHaveLength(1));
    expect(changes).toMatchObject([
      {
        part: 'httproutes',
        before: { hostnames: ['pay.example.com'] },
        after: { hostnames: ['new.example.com'] },
      },
    ]);
  });

  it('keeps quiet about changes in fields that nobody reads', async () => {
    server.put('httproutes', route('app'));
    await start().started;
    changes.length = 0;
    server.put('httproutes', { ...route('app'), managedFields: ['x'] });
    server.put('gateways', {
      kind: 'Gateway',
      metadata: { name: 'later', namespace: 'payments' },
    });
    await until(() => expect(changes).toHaveLength(1));
    expect(changes).toMatchObject([{ part: 'gateways' }]);
  });

  it('goes on from the last bookmark when the server ends a watch', async () => {
    await start().started;
    await until(() => expect(server.watches('httproutes')).toBe(1));
    server.put('gateways', {
      kind: 'Gateway',
      metadata: { name: 'pay-edge', namespace: 'payments' },
    });
    server.bookmark();
    await until(() => expect(snapshot().objects.gateways).toHaveLength(1));
    server.requests.length = 0;
    server.endWatches();
    const again = await until(() => {
      const found = server.requests.find(({ pathname }) =>
        pathname.endsWith('/httproutes'),
      );
      expect(found).toBeDefined();
      return found!;
    });
    expect(again.searchParams.get('resourceVersion')).toBe('2');
    expect(again.searchParams.get('watch')).toBe('true');
  });

  it('misses nothing and shows no gap when a watch is cut in the middle', async () => {
    server.put('httproutes', route('app'));
    await start().started;
    // Only a watch that was open when the bookmark came is known to have served.
    await until(() =>
      KUBERNETES_KINDS.forEach(({ part }) =>
        expect(server.watches(part)).toBe(1),
      ),
    );
    server.bookmark();
    server.put('httproutes', route('seen'));
    await until(() => expect(routes()).toEqual(['app', 'seen']));
    changes.length = 0;
    server.cutWatches();
    server.put('httproutes', route('while-away'));
    await until(() => expect(routes()).toEqual(['app', 'seen', 'while-away']));
    expect(changes.filter(({ after }) => !after)).toEqual([]);
  });

  it('lists again when the server forgot the changes since the last one (410)', async () => {
    server.put('httproutes', route('old'));
    await start().started;
    await until(() => expect(server.watches('httproutes')).toBe(1));
    await server.stop();
    await until(() => expect(gap()).toBeDefined());
    said.length = 0;
    server.remove('httproutes', route('old'));
    server.put('httproutes', route('new'));
    server.forget();
    await server.restart();
    await until(() => expect(gap()).toBeUndefined());
    expect(routes()).toEqual(['new']);
    expect(said).not.toContainEqual(['read', 'old']);
  });

  it('keeps a gap until the watch of a quiet kind has been silent for a while', async () => {
    server.put('httproutes', route('app'));
    await start({ quietMs: 300 }).started;
    await until(() => expect(server.watches('httproutes')).toBe(1));
    await server.stop();
    await until(() => expect(gap()).toBeDefined());
    await server.restart();
    await until(() => expect(server.watches('httproutes')).toBe(1));
    expect(gap()?.reason).toBe('unreachable');
    await until(() => expect(gap()).toBeUndefined());
    expect(routes()).toEqual(['app']);
  });

  it('leaves a gap for a refused kind only, and heals by itself', async () => {
    server.put('gateways', {
      kind: 'Gateway',
      metadata: { name: 'pay-edge', namespace: 'payments' },
    });
    server.fault('httproutes', 403);
    await start().started;
    expect(gap()).toMatchObject({
      reason: 'forbidden',
      message:
        'Cluster "demo-eu" refuses to show httproutes; grant the portal get, list and watch',
    });
    expect(gap('gateways')).toBeUndefined();
    expect(snapshot().objects.gateways).toHaveLength(1);

    server.put('httproutes', route('app'));
    server.fault('httproutes');
    await until(() => expect(gap()).toBeUndefined());
    expect(routes()).toEqual(['app']);
  });

  it('keeps the objects of a dead cluster, says since when, and heals', async () => {
    server.put('httproutes', route('app'));
    await start().started;
    await server.stop();
    const down = await until(() => {
      expect(gap()).toBeDefined();
      return gap()!;
    });
    expect(down.reason).toBe('unreachable');
    expect(down.message).toBe('Cluster "demo-eu" does not answer');
    expect(routes()).toEqual(['app']);

    await until(() => expect(gap()?.since).toBe(down.since));
    await server.restart();
    await until(() => expect(gap()).toBeUndefined());
  });

  it('notices a server that accepts and then stays silent', async () => {
    await start({ watchSilenceMs: 50 }).started;
    server.fault('*', 'hang');
    await until(() => expect(gap()?.reason).toBe('timeout'));
    server.fault('*');
    await until(() => expect(gap()).toBeUndefined());
  });

  it('takes a kind that the cluster does not serve as not configured', async () => {
    server.fault('targetgroupbindings', 404);
    await start().started;
    expect(snapshot().parts.targetgroupbindings).toEqual({
      state: 'notConfigured',
    });
    server.fault('targetgroupbindings');
    await until(() =>
      expect(snapshot().parts.targetgroupbindings).toEqual({ state: 'read' }),
    );
  });

  it('asks for refused kinds in another rhythm than for absent ones', async () => {
    server.fault('targetgroupbindings', 404);
    server.fault('httproutes', 403);
    await start({ absentMs: 60_000 }).started;
    const asked = (part: string) =>
      server.requests.filter(({ pathname }) => pathname.endsWith(`/${part}`))
        .length;
    await until(() => expect(asked('httproutes')).toBeGreaterThan(3));
    expect(asked('targetgroupbindings')).toBe(1);
  });

  it.each([
    [429, 'throttled'],
    [503, 'unreachable'],
    [504, 'timeout'],
    [400, 'invalid'],
  ])('reads a status %i as %s', async (status, reason) => {
    server.fault('httproutes', status);
    await start().started;
    expect(gap()?.reason).toBe(reason);
  });

  it('counts its calls and the throttled ones', async () => {
    server.fault('httproutes', 429);
    await start().started;
    const { calls, throttled, observedAt } = watcher!.counts();
    expect(calls).toBeGreaterThanOrEqual(23);
    expect(throttled).toBeGreaterThanOrEqual(1);
    expect(observedAt).toBeDefined();
  });

  it('closes every connection when it stops', async () => {
    await start().started;
    await until(() => expect(server.watches('httproutes')).toBe(1));
    await watcher!.stop();
    await until(() => expect(server.watches('httproutes')).toBe(0));
  });
});
