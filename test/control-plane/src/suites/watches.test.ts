// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { until } from '../../../../plugins/edge-backend/src/__fixtures__/until';
import type { Json } from '../api/ApiClient';
import {
  AUTO_MODE_DIRECTORY,
  autoModeBinding,
  autoModeDefinition,
} from './__fixtures__/watches/autoModeBindings';
import { kubeConfigOf } from './__fixtures__/watches/kubeConfigOf';
import { gateway, service, space } from './__fixtures__/watches/plainObjects';
import { startRelay } from './__fixtures__/watches/startRelay';
import type { Relay } from './__fixtures__/watches/startRelay';
import { startServedStore } from './__fixtures__/watches/startServedStore';
import { startWatch } from './__fixtures__/watches/startWatch';
import type { Known, Watch } from './__fixtures__/watches/startWatch';

const GATEWAYS = '/apis/gateway.networking.k8s.io/v1/gateways';
const SERVICES = '/api/v1/services';

/** Longer than the longest pause between two attempts, with the start of a server. */
const PATIENCE_MS = 60_000;

/** Without what follows itself. */
const statesOf = (history: readonly Known[]) =>
  history
    .map(({ state }) => state)
    .filter((state, i, all) => state !== all[i - 1]);

describe('the backend’s watcher of a real API server', () => {
  let served: Awaited<ReturnType<typeof startServedStore>>;
  let relay: Relay;
  let watch: Watch;

  beforeAll(async () => {
    served = await startServedStore();
    relay = await startRelay(served.port);
  });
  afterAll(async () => {
    await relay?.stop();
    await served?.stop();
  });
  afterEach(() => watch?.stop());

  const start = async (
    options: Omit<Parameters<typeof startWatch>[0], 'kubeConfig'>,
  ) => {
    const url = `https://127.0.0.1:${relay.port}`;
    const kubeConfig = kubeConfigOf({ ...served.cluster.address, url });
    watch = await startWatch({ ...options, kubeConfig: () => kubeConfig });
  };

  const versionOf = async (object: Parameters<typeof served.cluster.wait>[0]) =>
    Number(
      (await served.cluster.wait(object, () => true)).metadata.resourceVersion,
    );

  it('goes on from a bookmark after a quiet time, without another list', async () => {
    const { cluster } = served;
    await cluster.apply([space('quiet'), gateway('quiet', 'still')]);
    await start({
      ...{ part: 'gateways', namespace: 'quiet' },
      limits: { watchLifetimeSeconds: 5 },
    });
    const [, first] = watch.callsOf(GATEWAYS);
    await cluster.apply([space('elsewhere')]);
    const elsewhere = await versionOf(space('elsewhere'));
    // A list that has to be current tells the server how far this kind is.
    await cluster.list('gateway.networking.k8s.io/v1', 'Gateway');

    const last = await until(() => {
      const [newest] = watch
        .callsOf(GATEWAYS)
        .filter(({ type }) => type === 'WATCH')
        .slice(-1);
      expect(newest).toMatchObject({ type: 'WATCH' });
      const { version } = newest as Extract<typeof newest, { version: number }>;
      expect(version).toBeGreaterThanOrEqual(elsewhere);
      return newest;
    }, PATIENCE_MS);
    await cluster.apply([gateway('quiet', 'late')]);
    await until(() =>
      expect(watch.known()).toEqual({
        state: 'read',
        ports: { late: 80, still: 80 },
      }),
    );

    const calls = watch.callsOf(GATEWAYS);
    const before = calls.slice(0, calls.indexOf(last));
    expect(first).toMatchObject({ type: 'WATCH' });
    expect(before).toContainEqual({ ...last, type: 'LINE', event: 'BOOKMARK' });
    expect(before).not.toContainEqual(
      expect.objectContaining({ event: expect.not.stringMatching('BOOKMARK') }),
    );
    expect(calls.filter(({ type }) => type === 'GET')).toHaveLength(1);
    expect(watch.failures).toEqual([]);
  });

  it('lists anew what etcd has forgotten while the watch was cut', async () => {
    const { cluster, store } = served;
    const ports = { changed: 80, kept: 80, removed: 80 };
    await cluster.apply([
      space('forgotten'),
      ...Object.keys(ports).map(name => service('forgotten', name)),
    ]);
    await start({ part: 'services', namespace: 'forgotten' });

    relay.cut();
    await until(() =>
      expect(watch.known()).toEqual({ state: 'failed', ports }),
    );
    await cluster.delete(service('forgotten', 'removed'));
    await cluster.apply([
      service('forgotten', 'changed', 8080),
      service('forgotten', 'made'),
    ]);
    await store.compact();
    expect(watch.known()).toEqual({ state: 'failed', ports });

    relay.mend();
    await until(
      () =>
        expect(watch.known()).toEqual({
          state: 'read',
          ports: { changed: 8080, kept: 80, made: 80 },
        }),
      PATIENCE_MS,
    );
    expect(statesOf(watch.history)).toEqual(['failed', 'read']);
    expect(watch.history).not.toContainEqual({ state: 'read', ports });
    const calls = watch.callsOf(SERVICES);
    expect(calls).toContainEqual(
      expect.objectContaining({ event: 'ERROR', code: 410 }),
    );
    expect(calls.filter(({ type }) => type === 'GET')).toHaveLength(2);
  });

  it('goes on where it was cut although a quiet kind says nothing for long', async () => {
    const { cluster } = served;
    await cluster.apply([space('silent'), gateway('silent', 'still')]);
    await start({ part: 'gateways', namespace: 'silent' });

    relay.cut();
    await until(() => expect(watch.known().state).toBe('failed'));
    relay.mend();
    await until(() => expect(watch.known().state).toBe('read'), PATIENCE_MS);
    const calls = watch.callsOf(GATEWAYS);
    expect(calls[calls.length - 1]).toMatchObject({ type: 'WATCH' });
    expect(calls.filter(({ type }) => type === 'GET')).toHaveLength(1);
    expect(watch.known().ports).toEqual({ still: 80 });
  });

  it('finds a kind that is installed while it watches, and knows nothing of it once it is gone', async () => {
    const { cluster } = served;
    const definition = autoModeDefinition();
    await cluster.apply([space('later')]);
    await start({
      ...{ part: 'gateways', namespace: 'later' },
      limits: { absentMs: 500 },
    });
    const { snapshot } = watch.watcher;
    const bindings = () =>
      snapshot().objects.targetgroupbindings.map(
        ({ group, metadata }) => `${group} ${metadata.name}`,
      );
    await until(() =>
      expect(watch.callsOf(AUTO_MODE_DIRECTORY).length).toBeGreaterThan(2),
    );
    expect(watch.known().state).toBe('read');

    await cluster.apply([definition]);
    await until(() => cluster.apply([autoModeBinding('later', 'made')]));
    await until(
      () => expect(bindings()).toEqual(['eks.amazonaws.com made']),
      PATIENCE_MS,
    );
    await cluster.delete(definition);
    await until(() => expect(bindings()).toEqual([]), PATIENCE_MS);
    expect(snapshot().parts.targetgroupbindings).toEqual({ state: 'read' });
    expect(watch.failures).toEqual([]);
  });

  it('keeps what it knows while the API server is away, and then sees what changed', async () => {
    const { cluster, store, apiServer } = served;
    const ports = { changed: 80, kept: 80, removed: 80 };
    const key = (name: string) =>
      `/registry/gateway.networking.k8s.io/gateways/restart/${name}`;
    await cluster.apply([
      space('restart'),
      ...Object.keys(ports).map(name => gateway('restart', name)),
    ]);
    await start({ part: 'gateways', namespace: 'restart' });
    const before = watch.states();

    await apiServer.stop();
    await until(
      () => expect(watch.states()).not.toContain('read'),
      PATIENCE_MS,
    );
    expect(watch.known()).toEqual({ state: 'failed', ports });
    await store.delete(key('removed'));
    await store.edit(key('changed'), (object: Json) => ({
      ...object,
      spec: gateway('restart', 'changed', 8080).spec,
    }));

    await apiServer.start();
    await until(() => expect(watch.states()).toEqual(before), PATIENCE_MS);
    await until(() =>
      expect(watch.known()).toEqual({
        state: 'read',
        ports: { changed: 8080, kept: 80 },
      }),
    );
    expect(statesOf(watch.history)).toEqual(['failed', 'read']);
    expect(watch.history).not.toContainEqual({ state: 'read', ports });
    expect(watch.history.map(known => known.ports)).not.toContainEqual({});
  });
});
