import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parseAllDocuments } from 'yaml';

import type { ApiAnswer } from '../api/ApiClient';
import type { Cluster } from '../api/Cluster';

const NAMESPACE = 'backstage';

const README = join(
  dirname(
    require.resolve('@tls-edge/backstage-plugin-edge-backend/package.json'),
  ),
  'README.md',
);

/** The ClusterRole that the backend's README asks an administrator to bind. @public */
export const documentedRole = () => {
  const blocks = readFileSync(README, 'utf8').matchAll(
    /```yaml\n([\s\S]*?)```/g,
  );
  const objects = [...blocks].flatMap(([, text]) =>
    parseAllDocuments(text).map(document => document.toJS()),
  );
  const found = objects.find(object => object?.kind === 'ClusterRole');
  if (!found) {
    throw new Error('The README of the backend shows no ClusterRole');
  }
  return found;
};

const account = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: 'portal', namespace: NAMESPACE },
};

/** How long a portal's token is good for. @public */
export interface PortalTokenOptions {
  /** Servers give no less than ten minutes. */
  readonly seconds?: number;
  /** Name of a Secret of the portal's namespace, made where it is missing, without which the token is refused. */
  readonly boundTo?: string;
}

const secretOf = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, namespace: NAMESPACE },
});

/**
 * Makes the API server refuse the tokens that are bound to a Secret; it may take ten seconds to.
 * @public
 */
export const revokePortalTokens = (
  cluster: Cluster,
  boundTo: string,
): Promise<ApiAnswer> => cluster.delete(secretOf(boundTo));

const bind = async (cluster: Cluster, name: string) => {
  const secret = secretOf(name);
  await cluster.apply([secret]);
  const { body } = await cluster.api.get(await cluster.pathOf(secret));
  const { apiVersion, kind } = secret;
  return { apiVersion, kind, name, uid: body.metadata.uid };
};

/**
 * A token of a service account that may do what the README documents, and nothing else.
 * @public
 */
export const createPortalToken = async (
  cluster: Cluster,
  { seconds = 3600, boundTo }: PortalTokenOptions = {},
): Promise<string> => {
  const role = documentedRole();
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'portal' },
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: role.metadata.name,
    },
    subjects: [
      { kind: 'ServiceAccount', name: 'portal', namespace: NAMESPACE },
    ],
  };
  const namespace = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: NAMESPACE },
  };
  await cluster.apply([namespace, account, role, binding]);
  const { body } = await cluster.api.post(
    `${await cluster.pathOf(account)}/token`,
    {
      spec: {
        expirationSeconds: seconds,
        ...(boundTo && { boundObjectRef: await bind(cluster, boundTo) }),
      },
    },
  );
  return body.status.token;
};
