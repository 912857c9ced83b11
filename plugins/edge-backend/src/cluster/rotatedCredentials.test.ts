import {
  kubeConfigText,
  useKubeConfigFolder,
} from '../__fixtures__/kubeConfigFolder';
import {
  startKubernetesServer,
  type KubernetesServer,
} from '../__fixtures__/kubernetesServer';
import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import type { ApiAccess } from './ApiAccess';
import { watchCluster, type ClusterWatcher } from './ClusterWatcher';
import { createKubeConfig } from './createKubeConfig';
import { DEFAULT_FOLLOW_LIMITS } from './FollowLimits';
import { createKubernetesApi } from './KubernetesApi';

const gateway = (name: string) => ({ metadata: { name, namespace: 'pay' } });

describe.each(['token', 'tokenFile', 'token-file', 'serviceAccountTokenFile'])(
  'a %s that is rotated while the portal watches',
  field => {
    const { folder, path, rewrite } = useKubeConfigFolder();
    let server: KubernetesServer;
    let watcher: ClusterWatcher;
    let failures: string[];

    const write = (token: string) => {
      if (field !== 'token') rewrite('token', `${token}\n`);
      const user = { [field]: field === 'token' ? token : 'token' };
      rewrite('config', kubeConfigText(user, server.url));
    };
    const rotate = (token: string) => {
      if (field === 'token') write(token);
      else rewrite('token', `${token}\n`);
    };
    const names = () =>
      watcher.snapshot().objects.gateways.map(({ metadata }) => metadata.name);
    const state = () => watcher.snapshot().parts.gateways;

    /** Which ways the kind was read since the list of requests was emptied. */
    const reads = () =>
      server.requests
        .filter(({ pathname }) => pathname.endsWith('/gateways'))
        .map(({ searchParams }) =>
          searchParams.has('watch') ? 'watch' : 'list',
        );
    const untilRead = (...expected: readonly string[]) =>
      until(() => {
        expect(reads()).toEqual(expected);
        expect(server.watches('gateways')).toBe(1);
      });

    beforeEach(async () => {
      folder.clear();
      failures = [];
      server = await startKubernetesServer();
      write('test-token');
      const access: ApiAccess =
        field === 'serviceAccountTokenFile'
          ? {
              ...{ type: 'serviceAccount', url: server.url },
              tokenFile: { path: folder.resolve('token'), key: 'x' },
              skipTLSVerify: false,
            }
          : { type: 'kubeconfig', path: path() };
      const kubeConfig = createKubeConfig({
        ...{ access, key: 'edge.clusters[0]' },
        credentials: () => Promise.reject(new Error('AWS is not asked')),
      });
      watcher = watchCluster({
        cluster: 'demo-eu',
        api: createKubernetesApi(kubeConfig),
        clock: systemClock,
        limits: {
          ...DEFAULT_FOLLOW_LIMITS,
          ...{ retry: { firstMs: 5, maxMs: 20 }, refusedMs: 20 },
        },
        onChange: () => {},
        onFailure: ({ message }) => failures.push(message),
      });
      await watcher.started;
      await untilRead('list', 'watch');
    });
    afterEach(async () => {
      await watcher.stop();
      await server.stop();
    });

    it('opens the next watch with it, without a gap', async () => {
      server.bookmark();
      rotate('second');
      server.accept('second');
      server.requests.length = 0;
      server.endWatches();
      await untilRead('watch');
      server.put('gateways', gateway('later'));
      await until(() => expect(names()).toEqual(['later']));
      expect(failures).toEqual([]);
    });

    it('lists with it when the server forgot the changes', async () => {
      rotate('second');
      server.accept('second');
      server.put('gateways', gateway('pay-edge'));
      server.forget();
      server.requests.length = 0;
      server.endWatches();
      await untilRead('watch', 'list', 'watch');
      expect(names()).toEqual(['pay-edge']);
      expect(failures).toEqual([]);
    });

    it('says what to do when it expired before, and heals after the rotation', async () => {
      server.put('gateways', gateway('kept'));
      await until(() => expect(names()).toEqual(['kept']));
      server.accept('second');
      server.endWatches();
      await until(() =>
        expect(state()).toMatchObject({
          state: 'failed',
          gap: {
            reason: 'unauthenticated',
            message: expect.stringMatching(
              /^Cluster "demo-eu" does not accept the portal's credentials; renew the token or client certificate/,
            ),
          },
        }),
      );
      expect(names()).toEqual(['kept']);
      rotate('second');
      await until(() => expect(state()).toEqual({ state: 'read' }));
    });
  },
);
