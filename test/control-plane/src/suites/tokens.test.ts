// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { until } from '../../../../plugins/edge-backend/src/__fixtures__/until';
import { useFolder } from '../__fixtures__/useFolder';
import { createTokenFile } from './__fixtures__/watches/createTokenFile';
import type { TokenFile } from './__fixtures__/watches/createTokenFile';
import { service, space } from './__fixtures__/watches/plainObjects';
import { startServedStore } from './__fixtures__/watches/startServedStore';
import { startWatch } from './__fixtures__/watches/startWatch';
import type { Watch, WatchOptions } from './__fixtures__/watches/startWatch';

const SERVICES = '/api/v1/services';

/** An API server remembers for ten seconds that it has accepted a token. */
const PATIENCE_MS = 40_000;

/** Watches end soon, so that the next one has to show its token. */
const SHORT: WatchOptions['limits'] = {
  ...{ watchLifetimeSeconds: 2, refusedMs: 1_000 },
};

describe('a token that is renewed under the backend’s watcher of a real API server', () => {
  const at = useFolder();
  let served: Awaited<ReturnType<typeof startServedStore>>;
  let file: TokenFile;
  let watch: Watch;

  beforeAll(async () => {
    served = await startServedStore();
  });
  afterAll(() => served?.stop());
  afterEach(() => watch?.stop());

  /** Follows Services of a namespace of its own, in which one is. */
  const start = async (
    namespace: string,
    limits: WatchOptions['limits'] = SHORT,
  ) => {
    const { cluster } = served;
    await cluster.apply([space(namespace), service(namespace, 'kept')]);
    file = await createTokenFile(cluster, at(), `${namespace}-first`);
    watch = await startWatch({
      ...{ part: 'services', namespace, limits },
      kubeConfig: file.kubeConfig,
    });
    expect(watch.known()).toEqual({ state: 'read', ports: { kept: 80 } });
  };
  const untilRefused = (boundTo: string) =>
    until(
      async () => expect(await file.statusOf(boundTo)).toBe(401),
      PATIENCE_MS,
    );
  const callsOfType = (wanted: string) =>
    watch.callsOf(SERVICES).filter(({ type }) => type === wanted);

  it('leaves a gap and keeps every object while it is refused, and goes on with the next one', async () => {
    const { cluster } = served;
    await start('late');
    const ports = { kept: 80 };
    const before = watch.states();

    await file.revoke('late-first');
    await until(
      () => expect(watch.states()).not.toContain('read'),
      PATIENCE_MS,
    );
    expect(watch.watcher.snapshot().parts.services).toMatchObject({
      gap: {
        reason: 'unauthenticated',
        message: expect.stringMatching(/does not accept the portal's cred/),
      },
    });
    await cluster.apply([
      service('late', 'kept', 8080),
      service('late', 'made'),
    ]);
    expect(await file.statusOf('late-first')).toBe(401);
    expect(watch.known()).toEqual({ state: 'failed', ports });

    await file.rotate('late-second');
    await until(() => expect(watch.states()).toEqual(before), PATIENCE_MS);
    expect(watch.known()).toEqual({
      state: 'read',
      ports: { kept: 8080, made: 80 },
    });
    expect(watch.history).not.toContainEqual({ state: 'read', ports });
    expect(watch.history.map(known => known.ports)).not.toContainEqual({});
    expect(new Set(watch.failures.map(({ name }) => name))).toEqual(
      new Set(['KubernetesFailure']),
    );
  });

  it('leaves no trace when the next one is there in time', async () => {
    const { cluster } = served;
    await start('early');
    await file.rotate('early-second');
    await file.revoke('early-first');
    await untilRefused('early-first');

    const opened = callsOfType('WATCH').length;
    await until(
      () => expect(callsOfType('WATCH').length).toBeGreaterThan(opened),
      PATIENCE_MS,
    );
    await cluster.apply([service('early', 'made')]);
    await until(() =>
      expect(watch.known()).toEqual({
        state: 'read',
        ports: { kept: 80, made: 80 },
      }),
    );
    expect(callsOfType('GET')).toHaveLength(1);
    expect(watch.failures).toEqual([]);
  });

  it('does not cut the watch that it has opened', async () => {
    const { cluster } = served;
    await start('open', {});
    await file.revoke('open-first');
    await untilRefused('open-first');
    await cluster.apply([service('open', 'made')]);
    await until(() =>
      expect(watch.known()).toEqual({
        state: 'read',
        ports: { kept: 80, made: 80 },
      }),
    );
    expect(callsOfType('WATCH')).toHaveLength(1);
    expect(watch.failures).toEqual([]);
  });
});
