import { startSync } from 'cloud/src/git';
import { createKubernetesServer } from 'cloud/src/kubernetes';

import { startPortal } from '../__fixtures__/startPortal';

jest.setTimeout(60_000);

describe('a merged request', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let kubernetes: Awaited<ReturnType<typeof createKubernetesServer>>;
  let sync: ReturnType<typeof startSync>;

  beforeEach(async () => {
    portal = await startPortal();
    await portal.git.push({
      owner: 'demo',
      name: 'orders',
      files: {
        'k8s/namespace.yaml':
          'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: orders\n',
      },
    });
    kubernetes = await createKubernetesServer();
    sync = startSync({
      git: portal.git,
      kubeConfig: kubernetes.systemConfig(),
    });
    await sync.idle();
  });
  afterEach(async () => {
    await sync.stop();
    await portal.stop();
    await kubernetes.stop();
  });

  const namesOf = async (group: string, plural: string) => {
    const path = `/apis/${group}/namespaces/orders/${plural}`;
    const response = await fetch(kubernetes.url + path);
    const { items } = (await response.json()) as {
      items: { metadata: { name: string; annotations: object } }[];
    };
    return items.map(({ metadata }) => metadata.name).sort();
  };
  const live = async () => ({
    gateways: await namesOf('gateway.networking.k8s.io/v1', 'gateways'),
    routes: await namesOf('gateway.networking.k8s.io/v1', 'httproutes'),
    proxies: await namesOf('gateway.envoyproxy.io/v1alpha1', 'envoyproxies'),
  });
  const nothing = { gateways: [], routes: [], proxies: [] };

  it('is in the cluster after the merge, and not before', async () => {
    await portal.request();
    await sync.idle();
    expect(await live()).toEqual(nothing);
    await portal.git.mergePull(1);
    await sync.idle();
    expect(sync.failures()).toEqual({});
    expect(await live()).toEqual({
      gateways: ['orders-edge'],
      routes: ['orders-edge-app', 'orders-edge-ssl-redirect'],
      proxies: ['orders-edge'],
    });
  });

  it('carries the hash by which the portal knows that it is applied', async () => {
    const { steps } = await portal.request();
    await portal.git.mergePull(1);
    await sync.idle();
    const path =
      '/apis/gateway.networking.k8s.io/v1/namespaces/orders/gateways/orders-edge';
    const response = await fetch(kubernetes.url + path);
    const { metadata } = (await response.json()) as {
      metadata: { annotations: Record<string, string> };
    };
    expect(metadata.annotations['tls-edge.dev/request-hash']).toBe(
      steps.render.output.requestHash,
    );
  });

  it('waits while the sync is held', async () => {
    await portal.request();
    sync.hold();
    await portal.git.mergePull(1);
    await sync.idle();
    expect(await live()).toEqual(nothing);
    sync.release();
    await sync.idle();
    expect((await live()).gateways).toEqual(['orders-edge']);
  });
});
