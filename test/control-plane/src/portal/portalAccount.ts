import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parseAllDocuments } from 'yaml';

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

/**
 * A token of a service account that may do what the README documents, and nothing else.
 * @param seconds - how long it is good for; servers give no less than ten minutes
 * @public
 */
export const createPortalToken = async (
  cluster: Cluster,
  seconds = 3600,
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
    { spec: { expirationSeconds: seconds } },
  );
  return body.status.token;
};
