import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { createCluster } from '../api/Cluster';
import type { Cluster } from '../api/Cluster';
import {
  createPortalToken,
  documentedRole,
  revokePortalTokens,
} from './portalAccount';

const RBAC = '/apis/rbac.authorization.k8s.io/v1';

const directory = (...kinds: readonly [string, string, boolean][]) => ({
  resources: kinds.map(([kind, name, namespaced]) => ({
    ...{ kind, name, namespaced },
  })),
});

/** What the API tells of itself, of a Secret and of a token. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  'GET /api/v1': directory(
    ['Namespace', 'namespaces', false],
    ['ServiceAccount', 'serviceaccounts', true],
    ['Secret', 'secrets', true],
  ),
  [`GET ${RBAC}`]: directory(
    ['ClusterRole', 'clusterroles', false],
    ['ClusterRoleBinding', 'clusterrolebindings', false],
  ),
  'GET /api/v1/namespaces/backstage/secrets/session': {
    metadata: { uid: 'uid-of-session' },
  },
  'POST /api/v1/namespaces/backstage/serviceaccounts/portal/token': {
    status: { token: 'a token' },
  },
};

interface Asked {
  readonly line: string;
  readonly body: unknown;
}

describe('the account of a portal', () => {
  let server: Server;
  let cluster: Cluster;
  let asked: Asked[];
  let refused: string | undefined;

  const read = async (request: IncomingMessage): Promise<Asked> => {
    const line = `${request.method} ${request.url?.replace(/\?.*/, '')}`;
    return { line, body: line.startsWith('P') && (await json(request)) };
  };

  beforeEach(async () => {
    asked = [];
    refused = undefined;
    server = createServer(async (request, response) => {
      const one = await read(request);
      asked.push(one);
      const status = refused && one.line.includes(refused) ? 403 : 200;
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(ANSWERS[one.line] ?? { message: 'no rights' }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    cluster = createCluster({ url: `http://127.0.0.1:${port}`, token: 't' });
  });
  afterEach(() => server.close());

  const lines = (method: string) =>
    asked.map(({ line }) => line).filter(line => line.startsWith(method));
  const bodyOf = (line: string) =>
    asked.find(one => one.line.startsWith(line))?.body;

  it('is made with its namespace and what the README allows it, and then given a token', async () => {
    await expect(createPortalToken(cluster)).resolves.toBe('a token');
    expect(lines('P')).toEqual([
      'PATCH /api/v1/namespaces/backstage',
      'PATCH /api/v1/namespaces/backstage/serviceaccounts/portal',
      `PATCH ${RBAC}/clusterroles/${documentedRole().metadata.name}`,
      `PATCH ${RBAC}/clusterrolebindings/portal`,
      'POST /api/v1/namespaces/backstage/serviceaccounts/portal/token',
    ]);
    expect(bodyOf(`PATCH ${RBAC}/clusterroles`)).toEqual(documentedRole());
    expect(bodyOf(`PATCH ${RBAC}/clusterrolebindings`)).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: documentedRole().metadata.name },
      subjects: [{ kind: 'ServiceAccount', namespace: 'backstage' }],
    });
  });

  it.each([
    ['an hour', {}, { expirationSeconds: 3600 }],
    ['as long as is asked', { seconds: 600 }, { expirationSeconds: 600 }],
    [
      'as long as there is a Secret',
      { boundTo: 'session' },
      {
        expirationSeconds: 3600,
        boundObjectRef: {
          ...{ apiVersion: 'v1', kind: 'Secret', name: 'session' },
          uid: 'uid-of-session',
        },
      },
    ],
  ])('has a token that is good for %s', async (_, options, spec) => {
    await createPortalToken(cluster, options);
    expect(bodyOf('POST')).toEqual({ spec });
  });

  it('loses the tokens of a Secret with it', async () => {
    await revokePortalTokens(cluster, 'session');
    expect(lines('DELETE')).toEqual([
      'DELETE /api/v1/namespaces/backstage/secrets/session',
    ]);
  });

  it('is not made by halves: who may not bind its role learns so', async () => {
    refused = 'clusterrolebindings/portal';
    await expect(createPortalToken(cluster)).rejects.toThrow(
      'ClusterRoleBinding portal: 403 no rights',
    );
    expect(lines('POST')).toEqual([]);
  });
});

describe('the role of the README', () => {
  const { rules } = documentedRole() as {
    rules: readonly {
      verbs: readonly string[];
      resources: readonly string[];
    }[];
  };

  it('reads and watches, and does nothing else', () => {
    const verbs = new Set(rules.flatMap(rule => rule.verbs));
    expect([...verbs].sort()).toEqual(['get', 'list', 'watch']);
  });

  it('has no Secrets, and names each kind', () => {
    const resources = rules.flatMap(rule => rule.resources);
    expect(resources).not.toContain('secrets');
    expect(resources).not.toContain('*');
    expect(resources).toEqual(expect.arrayContaining(['gateways', 'services']));
  });
});
