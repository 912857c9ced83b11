import {
  startClusterStub,
  type ClusterStub,
} from '../__testUtils__/startClusterStub';
import {
  openPull,
  startDemoGit,
  type DemoGit,
} from '../__testUtils__/startDemoGit';
import { startSync, type Sync } from './startSync';

const service =
  'apiVersion: v1\nkind: Service\nmetadata: {name: orders, namespace: orders}\n';
const gateway = (name: string, port = 80) =>
  `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: ${name}, namespace: orders}
spec: {listeners: [{port: ${port}}]}
`;
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: orders}\n';
const servicePath = '/api/v1/namespaces/orders/services/orders';
const gatewayPath = (name: string) =>
  `/apis/gateway.networking.k8s.io/v1/namespaces/orders/gateways/${name}`;
const edge = 'edge/production/orders-edge';

describe('startSync', () => {
  let git: DemoGit;
  let cluster: ClusterStub;
  let sync: Sync;
  const orders = { owner: 'demo', name: 'orders' };

  beforeEach(async () => {
    git = await startDemoGit();
    await git.push({
      ...orders,
      files: { 'k8s/service.yaml': service, 'k8s/namespace.yaml': namespace },
    });
    cluster = await startClusterStub();
    sync = startSync({ git, kubeConfig: cluster.kubeConfig, retryMs: 20 });
    await sync.idle();
  });
  afterEach(async () => {
    await sync.stop();
    await git.stop();
    await cluster.stop();
  });

  it('applies what main holds at the start, the namespace first', () => {
    expect([...cluster.objects.keys()]).toEqual([
      '/api/v1/namespaces/orders',
      servicePath,
    ]);
    expect(cluster.writes[0]).toBe(
      'PATCH /api/v1/namespaces/orders?fieldManager=demo-sync&force=true application/apply-patch+yaml',
    );
  });

  it('applies a merged pull request and leaves an open one alone', async () => {
    const files = {
      [`${edge}/edge.yaml`]: 'service: orders\n',
      [`${edge}/kustomization.yaml`]: 'resources: [gateway.yaml]\n',
      [`${edge}/gateway.yaml`]: gateway('orders-edge'),
    };
    const number = await openPull(git, { branch: edge, files });
    await sync.idle();
    expect(cluster.objects.size).toBe(2);
    await git.mergePull(number);
    await sync.idle();
    expect(cluster.objects.get(gatewayPath('orders-edge'))).toMatchObject({
      kind: 'Gateway',
      spec: { listeners: [{ port: 80 }] },
    });
    expect(sync.failures()).toEqual({});
  });

  it('applies the selected files alone, and reads no others', async () => {
    await git.push({
      ...orders,
      files: { [`${edge}/a.yaml`]: gateway('a'), 'k8s/bad.yaml': 'kind: [' },
    });
    const other = await startClusterStub();
    const asked = new Set<string>();
    const selecting = startSync({
      git,
      kubeConfig: other.kubeConfig,
      selects: (repository, path) => {
        asked.add(repository);
        return path.startsWith('edge/');
      },
    });
    await selecting.idle();
    expect([...other.objects.keys()]).toEqual([gatewayPath('a')]);
    expect([...asked]).toEqual(['orders']);
    expect(selecting.failures()).toEqual({});
    await selecting.stop();
    await other.stop();
  });

  it('prunes what leaves main and changes what stays', async () => {
    const files = {
      [`${edge}/a.yaml`]: gateway('a'),
      [`${edge}/b.yaml`]: gateway('b'),
    };
    await git.push({ ...orders, files });
    await sync.idle();
    await git.push({
      ...orders,
      files: { [`${edge}/a.yaml`]: null, [`${edge}/b.yaml`]: gateway('b', 81) },
    });
    await sync.idle();
    expect(cluster.objects.has(gatewayPath('a'))).toBe(false);
    expect(cluster.objects.get(gatewayPath('b'))).toMatchObject({
      spec: { listeners: [{ port: 81 }] },
    });
    expect(cluster.objects.has(servicePath)).toBe(true);
  });

  it('does nothing while it is held and catches up when released', async () => {
    sync.hold();
    await git.push({ ...orders, files: { 'k8s/a.yaml': gateway('a') } });
    await sync.idle();
    expect(sync.isHeld()).toBe(true);
    expect(cluster.objects.has(gatewayPath('a'))).toBe(false);
    sync.release();
    await sync.idle();
    expect(cluster.objects.has(gatewayPath('a'))).toBe(true);
  });

  it('goes on after a hold in which nothing was pushed', async () => {
    sync.hold();
    sync.release();
    await git.push({ ...orders, files: { 'k8s/a.yaml': gateway('a') } });
    await sync.idle();
    expect(cluster.objects.has(gatewayPath('a'))).toBe(true);
  });

  it('reports a refused object, applies the others and tries again', async () => {
    cluster.refused.add(gatewayPath('a'));
    const files = { 'k8s/a.yaml': gateway('a'), 'k8s/b.yaml': gateway('b') };
    await git.push({ ...orders, files });
    await sync.idle();
    expect(Object.keys(sync.failures())).toEqual([
      'gateway.networking.k8s.io/v1/Gateway/orders/a',
    ]);
    expect(cluster.objects.has(gatewayPath('b'))).toBe(true);
    cluster.refused.clear();
    const tried = () => cluster.objects.has(gatewayPath('a'));
    while (!tried()) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await sync.idle();
    expect(sync.failures()).toEqual({});
  });

  it('keeps the objects of a repository whose files cannot be read', async () => {
    await git.push({ ...orders, files: { 'k8s/service.yaml': 'a: [' } });
    await sync.idle();
    expect(sync.failures()).toEqual({
      'demo/orders': expect.stringContaining('YAMLParseError'),
    });
    expect(cluster.objects.has(servicePath)).toBe(true);
  });

  it('is content when an object to prune is gone already', async () => {
    cluster.objects.delete(servicePath);
    await git.push({ ...orders, files: { 'k8s/service.yaml': null } });
    await sync.idle();
    expect(sync.failures()).toEqual({});
  });

  it('prunes nothing of a cluster it was told to forget', async () => {
    sync.reset();
    await git.push({ ...orders, files: { 'k8s/service.yaml': null } });
    await sync.idle();
    expect(cluster.objects.has(servicePath)).toBe(true);
  });
});
