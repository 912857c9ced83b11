import { ClusterObject } from '../objects/ClusterObject';
import { ENVOY_NAMESPACE, envoyName, owningLabels } from './envoyNames';
import { GatewayTranslation } from './GatewayTranslation';
import { ownerOf } from './ownerOf';

function httpProbe(path: string, port: number) {
  return { httpGet: { path, port, scheme: 'HTTP' }, periodSeconds: 5 };
}

const containers = [
  {
    name: 'envoy',
    image: 'docker.io/envoyproxy/envoy:distroless-v1.39.1',
    command: ['envoy'],
    ports: [
      { containerPort: 19_001, name: 'metrics', protocol: 'TCP' },
      { containerPort: 19_003, name: 'readiness', protocol: 'TCP' },
    ],
    readinessProbe: httpProbe('/ready', 19_003),
    resources: { requests: { cpu: '100m', memory: '512Mi' } },
  },
  {
    name: 'shutdown-manager',
    image: 'docker.io/envoyproxy/gateway:v1.9.1',
    command: ['envoy-gateway'],
    args: ['envoy', 'shutdown-manager'],
    readinessProbe: httpProbe('/healthz', 19_002),
    resources: { requests: { cpu: '10m', memory: '32Mi' } },
  },
];

const scrape = {
  'prometheus.io/path': '/stats/prometheus',
  'prometheus.io/port': '19001',
  'prometheus.io/scrape': 'true',
};

/** A Gateway's Envoys. Annotations under `spec.infrastructure` land on the pods too (recorded). @internal */
export function buildDeployment(
  translation: GatewayTranslation,
): ClusterObject {
  const { gateway, envoyProxy } = translation;
  const { annotations, labels } = gateway.spec.infrastructure ?? {};
  const settings = envoyProxy?.spec?.provider?.kubernetes?.envoyDeployment;
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: envoyName(gateway),
      namespace: ENVOY_NAMESPACE,
      annotations: { ...annotations },
      labels: { ...labels, ...owningLabels(gateway) },
      ownerReferences: [ownerOf(translation.gatewayClass)],
    },
    spec: {
      replicas: settings?.replicas ?? 1,
      selector: { matchLabels: owningLabels(gateway) },
      template: {
        metadata: {
          annotations: {
            ...scrape,
            ...annotations,
            ...settings?.pod?.annotations,
          },
          labels: {
            ...labels,
            ...settings?.pod?.labels,
            ...owningLabels(gateway),
          },
        },
        spec: { containers, terminationGracePeriodSeconds: 360 },
      },
    },
  };
  return deployment;
}
