import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import {
  startKubernetesServer,
  type KubernetesServer,
} from '../__fixtures__/kubernetesServer';
import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import { kindsOf } from '../sources/connectCluster';
import { watchCluster, type ClusterWatcher } from './ClusterWatcher';
import { createKubernetesApi } from './KubernetesApi';

const LBC = 'targetgroupbindings';
const AUTO_GROUP = 'eks.amazonaws.com';
const AUTO = `${AUTO_GROUP}/targetgroupbindings`;

const binding = (apiVersion: string, name: string, serviceName = 'envoy') => ({
  ...{ apiVersion, kind: 'TargetGroupBinding' },
  metadata: { name, namespace: 'envoy-gateway-system' },
  spec: { serviceRef: { name: serviceName, port: 443 }, targetGroupARN: 'arn' },
});
const ofLbc = (name: string) => binding('elbv2.k8s.aws/v1beta1', name);
const ofAuto = (name: string, serviceName?: string) =>
  binding('eks.amazonaws.com/v1', name, serviceName);

describe('TargetGroupBindings of two controllers', () => {
  let server: KubernetesServer;
  let watcher: ClusterWatcher | undefined;

  const start = async (
    loadBalancerController?: 'lbc' | 'eks-auto',
  ): Promise<void> => {
    watcher = watchCluster({
      cluster: 'demo-us',
      api: createKubernetesApi(kubeConfigOf(server.url)),
      clock: systemClock,
      limits: {
        retry: { firstMs: 5, maxMs: 20 },
        refusedMs: 20,
        absentMs: 20,
        quietMs: 20,
        listSilenceMs: 200,
        watchSilenceMs: 2_000,
        watchLifetimeSeconds: 60,
      },
      kinds: kindsOf({ loadBalancerController }),
      onChange: () => undefined,
    });
    await watcher.started;
  };
  const snapshot = () => watcher!.snapshot();
  const part = () => snapshot().parts.targetgroupbindings;
  const found = () =>
    snapshot().objects.targetgroupbindings.map(
      ({ group, metadata }) => `${group} ${metadata.name}`,
    );
  const listed = () =>
    server.requests
      .map(({ pathname }) => pathname)
      .filter(path => path.endsWith('/targetgroupbindings'));

  beforeEach(async () => {
    server = await startKubernetesServer();
    server.put(LBC, ofLbc('k8s-one'));
  });
  afterEach(async () => {
    await watcher?.stop();
    await server.stop();
    watcher = undefined;
  });

  it('are read from the one group that a cluster serves, and nobody asks for the other', async () => {
    await start();
    expect(found()).toEqual(['elbv2.k8s.aws k8s-one']);
    expect(part()).toEqual({ state: 'read' });
    expect(new Set(listed())).toEqual(
      new Set(['/apis/elbv2.k8s.aws/v1beta1/targetgroupbindings']),
    );
  });

  it('are read from both where both are served', async () => {
    server.serve(AUTO_GROUP);
    server.put(AUTO, ofAuto('k8s-two'));
    await start();
    expect(found()).toEqual([
      'elbv2.k8s.aws k8s-one',
      'eks.amazonaws.com k8s-two',
    ]);
  });

  it('follow their changes without touching those of the other', async () => {
    server.serve(AUTO_GROUP);
    server.put(AUTO, ofAuto('k8s-one'));
    await start();
    await until(() => expect(server.watches(AUTO)).toBe(1));
    expect(found()).toHaveLength(2);
    server.put(AUTO, ofAuto('k8s-one', 'other'));
    await until(() =>
      expect(
        snapshot().objects.targetgroupbindings.map(one => one.serviceName),
      ).toEqual(['other', 'envoy']),
    );
    server.remove(AUTO, ofAuto('k8s-one'));
    await until(() => expect(found()).toEqual(['elbv2.k8s.aws k8s-one']));
  });

  it('are a gap while one group is refused, and keep what the other says', async () => {
    server.serve(AUTO_GROUP);
    server.fault(AUTO, 403);
    await start();
    expect(part()).toMatchObject({
      state: 'failed',
      gap: { part: 'targetgroupbindings', reason: 'forbidden' },
    });
    expect(found()).toEqual(['elbv2.k8s.aws k8s-one']);
    server.put(AUTO, ofAuto('k8s-two'));
    server.fault(AUTO);
    await until(() => expect(part()).toEqual({ state: 'read' }));
    expect(found()).toHaveLength(2);
  });

  it('appear when a controller is installed later', async () => {
    await start();
    server.put(AUTO, ofAuto('k8s-two'));
    server.serve(AUTO_GROUP);
    await until(() => expect(found()).toHaveLength(2));
  });

  it('are asked for where the directory is refused, as without a look-up', async () => {
    server.serve(AUTO_GROUP);
    server.put(AUTO, ofAuto('k8s-two'));
    server.fault(AUTO_GROUP, 403);
    await start();
    expect(found()).toHaveLength(2);
  });

  it.each([
    ['lbc', ['elbv2.k8s.aws k8s-one']],
    ['eks-auto', ['eks.amazonaws.com k8s-two']],
  ] as const)(
    'are those of %s alone where the configuration says so',
    async (name, expected) => {
      server.serve(AUTO_GROUP);
      server.put(AUTO, ofAuto('k8s-two'));
      await start(name);
      expect(found()).toEqual(expected);
    },
  );

  it('are read one by one in the group that the map names', async () => {
    server.serve(AUTO_GROUP);
    server.put(AUTO, ofAuto('k8s-two'));
    await start();
    const { raw } = await watcher!.fetch({
      ...{ group: AUTO_GROUP, kind: 'TargetGroupBinding', name: 'k8s-two' },
      namespace: 'envoy-gateway-system',
    });
    expect(raw).toMatchObject({ apiVersion: 'eks.amazonaws.com/v1' });
  });
});
