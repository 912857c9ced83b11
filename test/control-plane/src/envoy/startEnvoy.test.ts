import { readFileSync } from 'node:fs';

import { createKubernetesServer } from 'cloud/src/kubernetes';
import type { KubernetesServer } from 'cloud/src/kubernetes';

import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import { createCluster } from '../api/Cluster';
import type { Cluster } from '../api/Cluster';
import { createServers } from '../processes/Servers';
import type { Servers } from '../processes/Servers';
import { envoyPath } from './installEnvoy';
import { startEnvoy } from './startEnvoy';

const SYSTEM = '/api/v1/namespaces/envoy-gateway-system';
const MERGE = 'merge-patch+json';

/** Notes what was to be run in a namespace, and answers as the port of the health check does. */
const FALSE_UNSHARE = [
  'while [ "$1" != sh ]; do shift; done',
  'printf "%s\\n" "$@" > "$SEEN"',
  'echo "loading configuration"',
  'if [ "$STATUS" = ends ]; then echo "no such cluster"; exit 1; fi',
  `exec ${process.execPath} -e '
    const { createServer } = require("node:http");
    createServer(({ url }, response) => {
      response.writeHead(url === "/ready" ? Number(process.env.STATUS) : 404).end();
    }).listen(process.env.READY);
  '`,
];

const ofGateway = (name: string, namespace = 'payments') => ({
  'gateway.envoyproxy.io/owning-gateway-name': name,
  'gateway.envoyproxy.io/owning-gateway-namespace': namespace,
});

describe('the Envoy of a Gateway', () => {
  const at = useFolder();
  let kubernetes: KubernetesServer;
  let cluster: Cluster;
  let servers: Servers;

  const createPod = async (name: string, labels: object, ready = 'True') => {
    await cluster.api.post(`${SYSTEM}/pods`, {
      metadata: { name, labels },
      spec: {
        containers: [
          {
            name: 'envoy',
            image: 'envoy',
            args: ['--service-node $(ENVOY_POD_NAME)'],
          },
        ],
      },
    });
    await cluster.api.patch(`${SYSTEM}/pods/${name}/status`, MERGE, {
      status: { conditions: [{ type: 'Ready', status: ready }] },
    });
  };
  const start = () =>
    startEnvoy({
      ...{ servers, cluster },
      envoyGateway: {
        xdsSocket: '/run/xds.sock',
        proxyCertificate: '/run/envoy-certs',
      },
      gateway: { name: 'pay-edge', namespace: 'payments' },
      backends: { 8080: '/run/orders.sock' },
    });
  const seen = () => readFileSync(at('seen'), 'utf8').split('\n');

  beforeEach(async () => {
    writeScript(at('bin', 'unshare'), ...FALSE_UNSHARE);
    Object.assign(process.env, {
      PATH: `${at('bin')}:${process.env.PATH}`,
      SEEN: at('seen'),
      READY: at('run', 'envoy-pay-edge', 'ready.sock'),
      STATUS: '200',
    });
    servers = createServers(at('run'));
    kubernetes = await createKubernetesServer();
    const token = kubernetes.systemConfig().getCurrentUser()?.token ?? '';
    cluster = createCluster({ url: kubernetes.url, token });
    await cluster.apply([
      {
        ...{ apiVersion: 'v1', kind: 'Namespace' },
        metadata: { name: 'envoy-gateway-system' },
      },
    ]);
    await createPod('of-another', ofGateway('pay-edge', 'shop'));
    await createPod('not-ready', ofGateway('pay-edge'), 'False');
    await createPod('ready', ofGateway('pay-edge'));
    await cluster.api.post(`${SYSTEM}/configmaps`, {
      metadata: { name: 'files', labels: ofGateway('pay-edge') },
      data: { 'xds-certificate.json': '{}' },
    });
  });
  afterEach(async () => {
    await servers.stop();
    await kubernetes.stop();
  });

  it('is that of a pod which is ready, with the files of its ConfigMap', async () => {
    await start();
    expect(seen()).toContain('--service-node ready');
    expect(seen()).toContain(envoyPath());
    const file = at('run', 'envoy-pay-edge', 'xds-certificate.json');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('leads by sockets to its listeners, and itself to xDS and to every pod', async () => {
    const envoy = await start();
    const [, , , certs, , , , pairs, routes] = seen();
    expect([certs, routes]).toEqual(['/run/envoy-certs', '10.100.0.0/16']);
    expect(pairs.split(' ')).toEqual([
      '18000=/run/xds.sock',
      `${envoy.http}=10080`,
      `${envoy.https}=10443`,
      `${envoy.ready}=19003`,
      '0.0.0.0:8080=/run/orders.sock',
    ]);
  });

  it('is told of with the end of its log where it ends before it is ready', async () => {
    process.env.STATUS = 'ends';
    await expect(start()).rejects.toThrow(
      /^envoy-pay-edge ended; it said last:\nloading configuration\nno such cluster/,
    );
  });
});
