import { findResource } from '../resources/resources';
import { KubernetesApi } from '../store/KubernetesApi';

const names = ['default', 'kube-system', 'envoy-gateway-system'];

/** The namespaces a cluster with Envoy Gateway has before anyone adds one. @internal */
export async function createStandardNamespaces(
  api: KubernetesApi,
): Promise<void> {
  const resource = findResource('', 'v1', 'namespaces');
  if (!resource) {
    throw new Error("Kind 'Namespace' is not in the table of kinds");
  }
  for (const name of names) {
    await api.create(
      { resource },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
    );
  }
}
