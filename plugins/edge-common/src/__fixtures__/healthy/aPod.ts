import type { Deployment, KubeEvent, Namespace, Pod } from '../../snapshot';
import { aCondition, aMeta } from './meta';
import {
  APPLIED_AT,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  OWNING_LABELS,
  targetGroupName,
} from './payEdge';

/** Envoy's Deployment, two of two replicas available. @public */
export const aDeployment = (
  overrides: Partial<Deployment> = {},
): Deployment => ({
  kind: 'Deployment',
  metadata: aMeta({
    name: ENVOY_NAME,
    namespace: ENVOY_NAMESPACE,
    labels: OWNING_LABELS,
  }),
  observedGeneration: 1,
  replicas: 2,
  readyReplicas: 2,
  availableReplicas: 2,
  updatedReplicas: 2,
  conditions: [
    aCondition('Available', { reason: 'MinimumReplicasAvailable' }),
    aCondition('Progressing', { reason: 'NewReplicaSetAvailable' }),
  ],
  ...overrides,
});

/** Where Envoy runs, with the label by which the controller gives new pods its readiness gate. @public */
export const aNamespace = (overrides: Partial<Namespace> = {}): Namespace => ({
  kind: 'Namespace',
  metadata: aMeta({
    name: ENVOY_NAMESPACE,
    namespace: undefined,
    labels: { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' },
  }),
  ...overrides,
});

/** The gates of an Envoy pod: the load balancer finds it healthy on both ports. */
const gates = [80, 443].map(
  port => `target-health.elbv2.k8s.aws/${targetGroupName(port)}`,
);

/** A running, ready Envoy pod in the first zone, gated by its targets' health. @public */
export const aPod = (overrides: Partial<Pod> = {}): Pod => ({
  kind: 'Pod',
  metadata: aMeta({
    name: `${ENVOY_NAME}-849484889-llz6v`,
    namespace: ENVOY_NAMESPACE,
    labels: OWNING_LABELS,
  }),
  phase: 'Running',
  ip: '10.0.1.10',
  node: 'node-1a',
  conditions: [aCondition('Ready'), ...gates.map(type => aCondition(type))],
  waiting: [],
  readinessGates: gates,
  images: [
    'docker.io/envoyproxy/envoy:distroless-v1.39.1',
    'docker.io/envoyproxy/gateway:v1.9.1',
  ],
  ...overrides,
});

/** The controller's success on Envoy's Service, right after it was applied. @public */
export const anEvent = (overrides: Partial<KubeEvent> = {}): KubeEvent => ({
  kind: 'Event',
  metadata: aMeta({
    name: `${ENVOY_NAME}.18eaba85ec5c3dca`,
    namespace: ENVOY_NAMESPACE,
    generation: undefined,
  }),
  type: 'Normal',
  reason: 'SuccessfullyReconciled',
  message: 'Successfully reconciled',
  component: 'service',
  count: 1,
  firstSeen: APPLIED_AT,
  lastSeen: APPLIED_AT,
  regarding: {
    group: '',
    kind: 'Service',
    namespace: ENVOY_NAMESPACE,
    name: ENVOY_NAME,
    uid: `uid-${ENVOY_NAME}`,
  },
  ...overrides,
});

/** A refusal by the controller, newer than its success. @public */
export const aWarning = (
  reason: string,
  message: string,
  overrides: Partial<KubeEvent> = {},
): KubeEvent =>
  anEvent({
    metadata: aMeta({
      name: `${ENVOY_NAME}.${reason.toLowerCase()}`,
      namespace: ENVOY_NAMESPACE,
      generation: undefined,
    }),
    type: 'Warning',
    reason,
    message,
    firstSeen: '2026-11-23T11:30:00Z',
    lastSeen: '2026-11-23T11:55:00Z',
    ...overrides,
  });
