import { SERVICE_PORT } from './services';
import type { DemoService } from './services';
import { toYamlFile } from './toYamlFile';

type Workload = Pick<DemoService, 'name' | 'namespace' | 'replicas'>;

const labelsOf = ({ name }: Workload) => ({
  'app.kubernetes.io/name': name,
  'backstage.io/kubernetes-id': name,
});

const selectorOf = ({ name }: Workload) => ({ 'app.kubernetes.io/name': name });

/** The namespace a workload lives in. @public */
export const namespaceOf = ({ namespace }: Pick<Workload, 'namespace'>) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: namespace },
});

/** A Deployment with one container that listens on the port of the demo. @public */
export const deploymentOf = (workload: Workload) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    name: workload.name,
    namespace: workload.namespace,
    labels: labelsOf(workload),
  },
  spec: {
    replicas: workload.replicas,
    selector: { matchLabels: selectorOf(workload) },
    template: {
      metadata: { labels: labelsOf(workload) },
      spec: {
        containers: [
          {
            name: workload.name,
            image: `registry.example.com/${workload.name}:1.4.2`,
            ports: [{ name: 'http', containerPort: SERVICE_PORT }],
            readinessProbe: { httpGet: { path: '/healthz', port: 'http' } },
          },
        ],
      },
    },
  },
});

/** A Service in front of the workload, port 8080 by name. @public */
export const serviceOf = (workload: Workload) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: workload.name,
    namespace: workload.namespace,
    labels: labelsOf(workload),
  },
  spec: {
    selector: selectorOf(workload),
    ports: [{ name: 'http', port: SERVICE_PORT, targetPort: 'http' }],
  },
});

/** Namespace, Deployment and Service of a service, each in its file below `k8s/`. @public */
export const workloadFiles = (
  service: DemoService,
): Readonly<Record<string, string>> => ({
  'k8s/namespace.yaml': toYamlFile(namespaceOf(service)),
  'k8s/deployment.yaml': toYamlFile(deploymentOf(service)),
  'k8s/service.yaml': toYamlFile(serviceOf(service)),
});
