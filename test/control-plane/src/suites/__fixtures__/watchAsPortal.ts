import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { parseAllDocuments } from 'yaml';

// What the backend watches with is no part of its interface.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { systemClock } from '../../../../../plugins/edge-backend/src/clock/Clock';
import { watchCluster } from '../../../../../plugins/edge-backend/src/cluster/ClusterWatcher';
import type { ClusterWatcher } from '../../../../../plugins/edge-backend/src/cluster/ClusterWatcher';
import { createKubeConfig } from '../../../../../plugins/edge-backend/src/cluster/createKubeConfig';
import { createKubernetesApi } from '../../../../../plugins/edge-backend/src/cluster/KubernetesApi';
import { DEFAULT_TIMINGS } from '../../../../../plugins/edge-backend/src/sources/EdgeTimings';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { createClusterOfToken, ofSuites } from './ofSuites';

const NAMESPACE = 'backstage';

const README = join(
  dirname(
    require.resolve('@tls-edge/backstage-plugin-edge-backend/package.json'),
  ),
  'README.md',
);

/** The ClusterRole that the backend's README asks an administrator to bind. */
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

/** A token of a service account that may do what the README documents, and nothing else. */
export const createPortalToken = async (): Promise<string> => {
  const { cluster } = ofSuites();
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
    { spec: { expirationSeconds: 3600 } },
  );
  return body.status.token;
};

/** The API as the portal may use it. */
export const clusterAsPortal = async () =>
  createClusterOfToken(await createPortalToken());

/** A running watcher and what it failed with so far. */
export interface PortalWatch {
  readonly watcher: ClusterWatcher;
  readonly failures: readonly Error[];
}

/** The backend's own watcher of the control plane, as that service account. */
export const watchAsPortal = async (): Promise<PortalWatch> => {
  const { url, ca = '' } = ofSuites().address;
  const failures: Error[] = [];
  const kubeConfig = createKubeConfig({
    access: {
      type: 'serviceAccount',
      url,
      token: await createPortalToken(),
      caData: Buffer.from(ca).toString('base64'),
      skipTLSVerify: false,
    },
    key: 'edge.clusters[0]',
    credentials: async () => {
      throw new Error('A service account needs no AWS credentials');
    },
  });
  const watcher = watchCluster({
    cluster: 'lab',
    api: createKubernetesApi(kubeConfig),
    clock: systemClock,
    limits: DEFAULT_TIMINGS.follow,
    onChange: () => {},
    onFailure: failure => failures.push(failure),
  });
  await watcher.started;
  return { watcher, failures };
};
