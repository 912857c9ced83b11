import {
  CoreV1Api,
  CustomObjectsApi,
  KubernetesObject,
  KubernetesObjectApi,
  PatchStrategy,
  makeInformer,
} from '@kubernetes/client-node';
import { KubernetesServer, createKubernetesServer } from '..';

describe('createKubernetesServer, with the real client', () => {
  let server: KubernetesServer;
  beforeEach(async () => {
    server = await createKubernetesServer({ token: 'secret' });
  });
  afterEach(() => server.stop());

  it('creates, reads, patches and deletes through discovery', async () => {
    const api = KubernetesObjectApi.makeApiClient(server.systemConfig());
    const gateway = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'pay', namespace: 'default' },
      spec: {
        gatewayClassName: 'envoy',
        listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
      },
    };
    await api.create(gateway);
    await api.patch(
      { ...gateway, metadata: { ...gateway.metadata, labels: { a: 'b' } } },
      undefined,
      undefined,
      'sync',
      true,
      PatchStrategy.ServerSideApply,
    );
    const read = await api.read(gateway);
    expect(read).toMatchObject({
      metadata: { labels: { a: 'b' }, generation: 1 },
      spec: {
        listeners: [{ allowedRoutes: { namespaces: { from: 'Same' } } }],
      },
      status: { conditions: [{ reason: 'Pending' }, { reason: 'Pending' }] },
    });
    await api.delete(gateway);
    await expect(api.read(gateway)).rejects.toMatchObject({ code: 404 });
  });

  it('serves the typed and the custom-object clients', async () => {
    const config = server.readerConfig();
    const core = config.makeApiClient(CoreV1Api);
    await core.createNamespacedService({
      namespace: 'default',
      body: { metadata: { name: 'api' }, spec: { ports: [{ port: 80 }] } },
    });
    const services = await core.listServiceForAllNamespaces();
    expect(services.items.map(item => item.spec?.type)).toEqual(['ClusterIP']);
    const custom = config.makeApiClient(CustomObjectsApi);
    await expect(
      custom.listClusterCustomObject({
        group: 'gateway.networking.k8s.io',
        version: 'v1',
        plural: 'gateways',
      }),
    ).resolves.toMatchObject({ kind: 'GatewayList', items: [] });
  });

  it('keeps an informer up to date through a cut watch and a forgotten version', async () => {
    const config = server.readerConfig();
    const core = config.makeApiClient(CoreV1Api);
    const create = (name: string) =>
      core.createNamespacedConfigMap({
        namespace: 'default',
        body: { metadata: { name } },
      });
    const informer = makeInformer(config, '/api/v1/configmaps', () =>
      core.listConfigMapForAllNamespaces(),
    );
    const arrived = (name: string) =>
      new Promise<void>(resolve => {
        const listen = (object: KubernetesObject) => {
          if (object.metadata?.name === name) {
            resolve();
          }
        };
        informer.on('add', listen);
      });
    informer.on('error', () => informer.start());
    await informer.start();
    await Promise.all([arrived('a'), create('a')]);
    server.faults.cutWatches();
    await Promise.all([arrived('b'), create('b')]);
    server.faults.expireResourceVersions();
    server.faults.cutWatches();
    await Promise.all([arrived('c'), create('c')]);
    await informer.stop();
    expect(server.openWatches()).toBeLessThanOrEqual(1);
  });
});
