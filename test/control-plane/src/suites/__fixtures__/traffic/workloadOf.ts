import type { ObjectName } from '../../../api/Cluster';

interface Backend {
  readonly name: string;
  readonly port: number;
}

interface Route extends ObjectName {
  readonly spec: {
    readonly rules: readonly { readonly backendRefs?: readonly Backend[] }[];
  };
}

const isRoute = (object: ObjectName): object is Route =>
  ['HTTPRoute', 'GRPCRoute'].includes(object.kind);

const APP = { app: 'backend' };

/** Port of the pods that answers for a Service; the next version has one of its own. */
const targetPort = ({ name, port }: Backend) => {
  if (port !== 9090) {
    return 8080;
  }
  return name.endsWith('-next') ? 9091 : 9090;
};

const serviceOf = (namespace: string, backend: Backend) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: backend.name, namespace },
  spec: {
    selector: APP,
    ports: [{ port: backend.port, targetPort: targetPort(backend) }],
  },
});

const deploymentIn = (namespace: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'backend', namespace },
  spec: {
    replicas: 2,
    selector: { matchLabels: APP },
    template: {
      metadata: { labels: APP },
      spec: {
        containers: [{ name: 'backend', image: 'example.invalid/backend:1' }],
      },
    },
  },
});

const nameOfNamespace = ([{ metadata }]: readonly ObjectName[]) =>
  metadata.namespace ?? 'default';

/** The namespace of an edge. */
export const namespaceOf = (objects: readonly ObjectName[]): ObjectName => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: nameOfNamespace(objects) },
});

/** Pods for an edge, and the Services that its routes name. */
export const workloadOf = (
  objects: readonly ObjectName[],
): readonly ObjectName[] => {
  const namespace = nameOfNamespace(objects);
  const backends = objects
    .filter(isRoute)
    .flatMap(({ spec }) => spec.rules)
    .flatMap(({ backendRefs = [] }) => backendRefs);
  return [
    deploymentIn(namespace),
    ...backends.map(backend => serviceOf(namespace, backend)),
  ];
};
