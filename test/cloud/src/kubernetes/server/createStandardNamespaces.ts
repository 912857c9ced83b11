import { findResource } from '../resources/resources';
import { KubernetesApi } from '../store/KubernetesApi';

/** With it the load balancer controller gates new pods by the health of their targets. */
const gated = {
  'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled',
  'eks.amazonaws.com/pod-readiness-gate-inject': 'enabled',
};

const namespaces: readonly {
  readonly name: string;
  readonly labels?: Record<string, string>;
}[] = [
  { name: 'default' },
  { name: 'kube-system' },
  { name: 'envoy-gateway-system', labels: gated },
];

/** The namespaces a cluster with Envoy Gateway has before anyone adds one. @internal */
export async function createStandardNamespaces(
  api: KubernetesApi,
): Promise<void> {
  const resource = findResource('', 'v1', 'namespaces');
  if (!resource) {
    throw new Error("Kind 'Namespace' is not in the table of kinds");
  }
  for (const metadata of namespaces) {
    await api.create(
      { resource },
      { apiVersion: 'v1', kind: 'Namespace', metadata },
    );
  }
}
