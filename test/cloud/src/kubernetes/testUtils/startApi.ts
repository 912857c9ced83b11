import { createKubernetesServer, KubernetesServerOptions } from '..';
import { KubeObject } from '../object/KubeObject';

/** JSON that a test looks into without checking it first. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

/** One answer of the API. */
export interface Answer {
  readonly code: number;
  readonly body: KubeObject & {
    readonly message?: string;
    readonly reason?: string;
    readonly code?: number;
    readonly items?: readonly KubeObject[];
    readonly metadata: KubeObject['metadata'] & { readonly continue?: string };
    readonly spec?: Loose;
    readonly status?: Loose;
    readonly details?: Loose;
  };
}

const core = '/api/v1/namespaces/default';
const gatewayApi = '/apis/gateway.networking.k8s.io/v1/namespaces/default';

/** Paths of the kinds the tests use. */
export const PATHS = {
  services: `${core}/services`,
  configMaps: `${core}/configmaps`,
  pods: `${core}/pods`,
  namespaces: '/api/v1/namespaces',
  gateways: `${gatewayApi}/gateways`,
  routes: `${gatewayApi}/httproutes`,
  deployments: '/apis/apps/v1/namespaces/default/deployments',
};

/** A server on a free port and a plain HTTP client with the reader's token. */
export async function startApi(options: KubernetesServerOptions = {}) {
  const server = await createKubernetesServer({ token: 'reader', ...options });
  const headers = { authorization: 'Bearer reader' };
  const request = async (
    method: string,
    path: string,
    body?: unknown,
    contentType = 'application/json',
  ): Promise<Answer> => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { ...headers, 'content-type': contentType },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { code: answer.status, body: await answer.json() };
  };
  return {
    server,
    headers,
    get: (path: string) => request('GET', path),
    post: (path: string, body: unknown) => request('POST', path, body),
    put: (path: string, body: unknown) => request('PUT', path, body),
    delete: (path: string, body?: unknown) => request('DELETE', path, body),
    patch: (path: string, type: string, body: unknown) =>
      request('PATCH', path, body, `application/${type}`),
    /** Opens a watch and hands out its lines as they come. */
    watch: async (path: string, query = '') => {
      const abort = new AbortController();
      const answer = await fetch(`${server.url}${path}?watch=1${query}`, {
        headers,
        signal: abort.signal,
      });
      return { events: readLines(answer), abort: () => abort.abort() };
    },
    stop: () => server.stop(),
  };
}

export type Api = Awaited<ReturnType<typeof startApi>>;

/** One line of a watch. */
export interface Line {
  readonly type: string;
  readonly object: Answer['body'];
}

async function* readLines(answer: Response): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map(line => JSON.parse(line));
  }
}

/** The next lines of a watch. */
export async function take(
  lines: AsyncGenerator<Line>,
  count: number,
): Promise<readonly Line[]> {
  const taken: Line[] = [];
  while (taken.length < count) {
    const next = await lines.next();
    if (next.done) {
      return taken;
    }
    taken.push(next.value);
  }
  return taken;
}

export function configMap(name: string, rest: object = {}) {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, ...rest };
}

export function gateway(name: string, rest: object = {}) {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name },
    spec: {
      gatewayClassName: 'envoy',
      listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
    },
    ...rest,
  };
}

export function service(name: string, spec: object = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { ports: [{ port: 80 }], ...spec },
  };
}
