import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { KubeConfig } from '@kubernetes/client-node';

const KINDS: Record<string, Record<string, string>> = {
  '/api/v1': { Namespace: 'namespaces', Service: 'services' },
  '/apis/gateway.networking.k8s.io/v1': { Gateway: 'gateways' },
};

type Applied = Readonly<Record<string, unknown>>;

/**
 * An API server that knows discovery, server-side apply and delete, and keeps what it was told.
 * @internal
 */
export interface ClusterStub {
  readonly kubeConfig: KubeConfig;
  /** Paths with the objects applied to them. */
  readonly objects: Map<string, Applied>;
  /** `METHOD path?query` of every write, in order. */
  readonly writes: string[];
  /** Paths that are answered with 422. */
  readonly refused: Set<string>;
  stop(): Promise<void>;
}

/** @internal */
export const startClusterStub = async (): Promise<ClusterStub> => {
  const objects = new Map<string, Applied>();
  const writes: string[] = [];
  const refused = new Set<string>();
  const answer = async (
    method: string,
    path: string,
    body: () => Promise<unknown>,
  ): Promise<[status: number, body: unknown]> => {
    const kinds = KINDS[path];
    if (method === 'GET') {
      const resources = Object.entries(kinds ?? {}).map(([kind, name]) => ({
        kind,
        name,
        namespaced: kind !== 'Namespace',
      }));
      return [kinds ? 200 : 404, { kind: 'APIResourceList', resources }];
    }
    if (refused.has(path)) {
      return [422, { kind: 'Status', message: 'no', code: 422 }];
    }
    if (method === 'PATCH') {
      objects.set(path, (await body()) as Applied);
      return [200, objects.get(path)];
    }
    const found = objects.delete(path);
    return [found ? 200 : 404, { kind: 'Status', code: found ? 200 : 404 }];
  };
  const server = createServer(async (req, res) => {
    const [path] = (req.url ?? '').split('?');
    const method = req.method ?? '';
    if (method !== 'GET') {
      writes.push(`${method} ${req.url} ${req.headers['content-type'] ?? ''}`);
    }
    const [status, body] = await answer(method, path, () => json(req));
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      name: 'demo-eu',
      server: `http://127.0.0.1:${port}`,
      skipTLSVerify: true,
    },
    { name: 'sync', token: 'demo-token' },
  );
  return {
    kubeConfig,
    objects,
    writes,
    refused,
    stop: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
