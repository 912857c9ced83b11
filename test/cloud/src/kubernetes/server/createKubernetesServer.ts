import { randomUUID } from 'node:crypto';
import {
  IncomingMessage,
  Server,
  ServerResponse,
  createServer,
} from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { KubeConfig } from '@kubernetes/client-node';
import { ApiError } from '../errors/ApiError';
import { KubernetesFaults } from '../faults/KubernetesFaults';
import { KubernetesApi } from '../store/KubernetesApi';
import { ObjectStore } from '../store/ObjectStore';
import { parseApiRequest } from './ApiRequest';
import { ListPages } from './ListPages';
import { RequestCounts } from './RequestCounts';
import { WatchStreams } from './WatchStreams';
import { Tokens, authenticate, authorize } from './authorize';
import { createStandardNamespaces } from './createStandardNamespaces';
import { kubeConfigOf } from './kubeConfigOf';
import { serveDiscovery } from './serveDiscovery';
import { Serving, serveObjects } from './serveObjects';

/** @public */
export interface KubernetesServerOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Bearer token of the reader; without one everyone may read and write. */
  readonly token?: string;
  /** Of a person with kubectl, who may do all. */
  readonly operatorToken?: string;
  readonly now?: () => Date;
  /** API groups that are not installed, as without a controller's CustomResourceDefinitions. */
  readonly absentGroups?: readonly string[];
  /** Time between bookmarks of a watch; 60 s as in a real server unless told. */
  readonly bookmarkMs?: number;
}

/** A running double of the Kubernetes API. @public */
export interface KubernetesServer {
  readonly url: string;
  readonly faults: KubernetesFaults;
  /** For controllers and the sync loop: not affected by refused kinds. */
  systemConfig(): KubeConfig;
  /** For the reader. */
  readerConfig(): KubeConfig;
  /** `{'reader list gateways.gateway.networking.k8s.io': 1, …}` since the start or the last `clearRequests`. */
  requests(): Readonly<Record<string, number>>;
  clearRequests(): void;
  /** Watches that are open now. */
  openWatches(): number;
  /** Empties the cluster but for its standard namespaces; watches get 410 and start again. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts extends Serving {
  readonly faults: KubernetesFaults;
  readonly counts: RequestCounts;
  readonly tokens: Tokens;
  readonly absentGroups: ReadonlySet<string>;
}

function sendError(response: ServerResponse, error: unknown): void {
  const failure =
    error instanceof ApiError
      ? error
      : new ApiError({
          code: 500,
          reason: 'InternalError',
          message: `Internal error occurred: ${error}`,
        });
  response.writeHead(failure.code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(failure.toStatus()));
}

const notFound = new ApiError({
  code: 404,
  reason: 'NotFound',
  message: 'the server could not find the requested resource',
});

async function answer(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const user = authenticate(request, parts.tokens);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, group = ''] = /^\/apis\/([^/]+)/.exec(pathname) ?? [];
  if (parts.absentGroups.has(group)) {
    throw notFound;
  }
  const asked = parseApiRequest(request);
  if (asked) {
    parts.counts.add(user, asked);
    authorize(user, asked, parts.faults);
    await serveObjects(parts, asked, request, response);
    return;
  }
  const body = serveDiscovery(pathname, parts.absentGroups);
  if (body === undefined) {
    throw notFound;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function handle(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { faults } = parts;
  if (faults.weather === 'dead') {
    request.socket.destroy();
    return;
  }
  if (faults.weather === 'hanging') {
    // Let go when the weather changes, else clients without a time limit would hang for ever.
    faults.once('cut', () => request.socket.destroy());
    return;
  }
  if (faults.latencyMs > 0) {
    await delay(faults.latencyMs);
  }
  try {
    await answer(parts, request, response);
  } catch (error) {
    sendError(response, error);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The Kubernetes API listens on no port');
  }
  return address.port;
}

/**
 * Starts a Kubernetes API on loopback with its objects in memory.
 * @public
 */
export async function createKubernetesServer(
  options: KubernetesServerOptions = {},
): Promise<KubernetesServer> {
  const now = options.now ?? (() => new Date());
  const store = new ObjectStore();
  const parts: Parts = {
    api: new KubernetesApi(store, now),
    pages: new ListPages(store),
    watches: new WatchStreams(store, options.bookmarkMs ?? 60_000),
    faults: new KubernetesFaults(),
    counts: new RequestCounts(),
    tokens: {
      reader: options.token,
      operator: options.operatorToken,
      system: randomUUID(),
    },
    absentGroups: new Set(options.absentGroups),
    now,
  };
  parts.faults.on('cut', () => parts.watches.cut());
  parts.faults.on('expire', () => {
    store.log.forget(Number(store.resourceVersion));
    parts.pages.expire();
  });
  await createStandardNamespaces(parts.api);
  const server = createServer((request, response) => {
    void handle(parts, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${portOf(server)}`;
  return {
    url,
    faults: parts.faults,
    systemConfig: () =>
      kubeConfigOf({ name: 'system', url, token: parts.tokens.system }),
    readerConfig: () =>
      kubeConfigOf({ name: 'reader', url, token: options.token }),
    requests: () => parts.counts.read(),
    clearRequests: () => parts.counts.clear(),
    openWatches: () => parts.watches.size,
    reset: async () => {
      store.clear();
      await createStandardNamespaces(parts.api);
      parts.watches.cut();
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
