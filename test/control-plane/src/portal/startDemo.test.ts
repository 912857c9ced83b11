import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until } from 'cloud/src/controllers/testUtils/until';
import { createKubernetesServer } from 'cloud/src/kubernetes';
import type { KubernetesServer } from 'cloud/src/kubernetes';

import { createCluster } from '../api/Cluster';
import type { Cluster, ObjectName } from '../api/Cluster';
import { createServers } from '../processes/Servers';
import type { Servers } from '../processes/Servers';
import { findRunPorts } from '../servers/findRunPorts';
import { startDemo } from './startDemo';
import type { Demo } from './startDemo';

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe('what of the demo is not Kubernetes', () => {
  let kubernetes: KubernetesServer;
  let servers: Servers;
  let cluster: Cluster;
  let demo: Demo | undefined;
  let urls: readonly string[];
  let applied: readonly ObjectName[];

  /** A cluster whose policies are taken note of: the embedded one knows of none. */
  const withPolicies = (): Cluster => ({
    ...cluster,
    apply: async objects => {
      applied = objects;
      const isPolicy = ({ kind }: ObjectName) => kind.includes('Policy');
      await cluster.apply(objects.filter(object => !isPolicy(object)));
    },
  });
  const names = async (apiVersion: string, kind: string) =>
    (await cluster.list(apiVersion, kind)).map(({ metadata }) => metadata.name);
  const gateways = () => names('gateway.networking.k8s.io/v1', 'Gateway');

  beforeAll(async () => {
    kubernetes = await createKubernetesServer();
    servers = createServers(mkdtempSync(join(tmpdir(), 'control-plane-test-')));
    const kubeConfig = kubernetes.systemConfig();
    const kubeconfig = join(servers.folder, 'kubeconfig');
    writeFileSync(kubeconfig, kubeConfig.exportConfig());
    const token = kubeConfig.getCurrentUser()?.token ?? '';
    cluster = createCluster({ url: kubernetes.url, token });
    const { api: aws, kubelet: git } = await findRunPorts();
    urls = [aws, git].map(port => `http://127.0.0.1:${port}`);
    demo = await startDemo(
      {
        ...{ cluster: withPolicies(), kubeconfig, servers },
        envoyGateway: { xdsSocket: '', proxyCertificate: '' },
        stop: servers.stop,
      },
      { aws, git },
    );
  });
  afterAll(async () => {
    await demo?.stop();
    await servers?.stop();
    await kubernetes?.stop();
  });

  it('puts into the cluster what is in no repository, with the policy that gives Services their class', async () => {
    expect(applied.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['MutatingAdmissionPolicy', 'GatewayClass']),
    );
    expect(await gateways()).toContain('legacy-gw');
  });

  it('applies the repositories of the first cluster, and those of no other', async () => {
    const edges = ['pay-edge', 'shop-edge', 'search-edge', 'media-edge'];
    const found = await until(
      gateways,
      all => edges.every(edge => all.includes(edge)),
      20_000,
    );
    expect(found).toEqual(expect.arrayContaining(edges));
    expect(await names('v1', 'Namespace')).not.toContain('platform');
  });

  it('answers on the ports it was given, until it is stopped', async () => {
    expect(await Promise.all(urls.map(answers))).toEqual([true, true]);
    await demo?.stop();
    demo = undefined;
    expect(await Promise.all(urls.map(answers))).toEqual([false, false]);
  });
});
