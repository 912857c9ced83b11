import { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One packed recording of real controllers: what was applied, and every object afterwards. */
export interface PackedRecording {
  readonly applied: readonly unknown[];
  readonly objects: readonly unknown[];
  readonly aws: AwsSnapshot;
}

const folder = join(
  dirname(
    require.resolve('@tls-edge/backstage-plugin-edge-common/package.json'),
  ),
  'src/__fixtures__/recordings',
);

/** Names of all recorded situations. */
export const RECORDED: readonly string[] = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .map(file => file.replace('.json', ''))
  .sort();

export function readRecording(name: string): PackedRecording {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** What stood in the cluster before each recording: a class, a service with two pods. */
export const BASE_OBJECTS = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'payments' },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'envoy' },
    spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', namespace: 'payments' },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'api' } },
      template: {
        metadata: { labels: { app: 'api' } },
        spec: {
          containers: [
            {
              name: 'api',
              image: 'example.invalid/api:1',
              ports: [{ containerPort: 8080, protocol: 'TCP' }],
            },
          ],
        },
      },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'api-service', namespace: 'payments' },
    spec: {
      selector: { app: 'api' },
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
    },
  },
];
