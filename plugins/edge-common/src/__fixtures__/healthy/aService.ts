import type {
  Endpoint,
  EndpointSlice,
  Service,
  TargetGroupBinding,
} from '../../snapshot';
import { aMeta } from './meta';
import {
  APPLIED_AT,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_HOSTNAME,
  PAY_EDGE_ANNOTATIONS,
  OWNING_LABELS,
  targetGroupArn,
  targetGroupName,
} from './payEdge';

/** Envoy's Service: class and finalizer of the controller, host name of the NLB. @public */
export const aManagedService = (overrides: Partial<Service> = {}): Service => ({
  kind: 'Service',
  metadata: aMeta({
    name: ENVOY_NAME,
    namespace: ENVOY_NAMESPACE,
    generation: undefined,
    labels: OWNING_LABELS,
    annotations: PAY_EDGE_ANNOTATIONS,
    finalizers: ['service.k8s.aws/resources'],
  }),
  type: 'LoadBalancer',
  loadBalancerClass: 'service.k8s.aws/nlb',
  allocateNodePorts: false,
  externalTrafficPolicy: 'Local',
  ports: [
    { name: 'http-80', port: 80, protocol: 'TCP', targetPort: 10080 },
    { name: 'http-443', port: 443, protocol: 'TCP', targetPort: 10443 },
  ],
  selector: OWNING_LABELS,
  hostnames: [LOAD_BALANCER_HOSTNAME],
  conditions: [],
  changedAt: APPLIED_AT,
  ...overrides,
});

/** The application's Service `pay`, port 8080. @public */
export const aService = (overrides: Partial<Service> = {}): Service => ({
  kind: 'Service',
  metadata: aMeta({ name: 'pay', generation: undefined }),
  type: 'ClusterIP',
  allocateNodePorts: true,
  ports: [{ name: 'http', port: 8080, protocol: 'TCP', targetPort: 8080 }],
  selector: { app: 'pay' },
  hostnames: [],
  conditions: [],
  ...overrides,
});

/** One ready endpoint in the first zone. @public */
export const anEndpoint = (overrides: Partial<Endpoint> = {}): Endpoint => ({
  addresses: ['10.0.1.20'],
  ready: true,
  terminating: false,
  zone: 'eu-west-1a',
  node: 'node-1a',
  ...overrides,
});

/** Three ready pods of the application in two zones. @public */
export const anEndpointSlice = (
  overrides: Partial<EndpointSlice> = {},
): EndpointSlice => ({
  kind: 'EndpointSlice',
  metadata: aMeta({ name: 'pay-x7k2p' }),
  serviceName: 'pay',
  ports: [{ name: 'http', port: 8080 }],
  endpoints: [
    anEndpoint(),
    anEndpoint({ addresses: ['10.0.1.21'] }),
    anEndpoint({
      addresses: ['10.0.2.20'],
      zone: 'eu-west-1b',
      node: 'node-1b',
    }),
  ],
  ...overrides,
});

/** Envoy's own addresses: two pods, one per zone. @public */
export const anEnvoyEndpointSlice = (
  overrides: Partial<EndpointSlice> = {},
): EndpointSlice =>
  anEndpointSlice({
    metadata: aMeta({
      name: `${ENVOY_NAME}-9wz4t`,
      namespace: ENVOY_NAMESPACE,
    }),
    serviceName: ENVOY_NAME,
    ports: [
      { name: 'http-80', port: 10080 },
      { name: 'http-443', port: 10443 },
    ],
    endpoints: [
      anEndpoint({ addresses: ['10.0.1.10'] }),
      anEndpoint({
        addresses: ['10.0.2.10'],
        zone: 'eu-west-1b',
        node: 'node-1b',
      }),
    ],
    ...overrides,
  });

/** Ties one port of Envoy's Service to its target group. @public */
export const aTargetGroupBinding = (
  port = 443,
  overrides: Partial<TargetGroupBinding> = {},
): TargetGroupBinding => ({
  kind: 'TargetGroupBinding',
  group: 'elbv2.k8s.aws',
  metadata: aMeta({
    name: targetGroupName(port),
    namespace: ENVOY_NAMESPACE,
    labels: {
      'service.k8s.aws/stack-name': ENVOY_NAME,
      'service.k8s.aws/stack-namespace': ENVOY_NAMESPACE,
    },
    finalizers: ['elbv2.k8s.aws/resources'],
  }),
  targetGroupArn: targetGroupArn(port),
  targetType: 'ip',
  serviceName: ENVOY_NAME,
  servicePort: port,
  observedGeneration: 1,
  conditions: [],
  ...overrides,
});
