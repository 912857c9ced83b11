import {
  ENTITY_REF_ANNOTATION,
  MANAGED_BY,
  REQUEST_HASH_ANNOTATION,
} from '../../identity';
import type {
  Gateway,
  GatewayClass,
  Listener,
  ListenerSet,
  ListenerStatus,
} from '../../snapshot';
import { aCondition, aMeta } from './meta';
import { ENVOY_CONTROLLER, LOAD_BALANCER_HOSTNAME } from './payEdge';

/** What the generator writes on every object of a request. @public */
export const REQUESTED = {
  labels: { 'app.kubernetes.io/managed-by': MANAGED_BY },
  annotations: {
    [ENTITY_REF_ANNOTATION]: 'component:default/pay',
    [REQUEST_HASH_ANNOTATION]: '0123456789abcdef',
  },
} as const;

/** Class `envoy`, accepted by Envoy Gateway. @public */
export const aGatewayClass = (
  overrides: Partial<GatewayClass> = {},
): GatewayClass => ({
  kind: 'GatewayClass',
  metadata: aMeta({ name: 'envoy', namespace: undefined }),
  controllerName: ENVOY_CONTROLLER,
  conditions: [aCondition('Accepted', { message: 'Valid GatewayClass' })],
  ...overrides,
});

/** Listener `https` on 443 in plain HTTP, as it is right behind a TLS-terminating NLB. @public */
export const aListener = (overrides: Partial<Listener> = {}): Listener => ({
  name: 'https',
  port: 443,
  protocol: 'HTTP',
  hasTls: false,
  allowedNamespaces: 'Same',
  ...overrides,
});

/** All three conditions good, one route attached. @public */
export const aListenerStatus = (
  overrides: Partial<ListenerStatus> = {},
): ListenerStatus => ({
  name: 'https',
  attachedRoutes: 1,
  conditions: [
    aCondition('Programmed'),
    aCondition('Accepted'),
    aCondition('ResolvedRefs'),
  ],
  ...overrides,
});

/** `extra` in `payments`, which adds the listener `extra` on 8443 to `pay-edge`. @public */
export const aListenerSet = (
  overrides: Partial<ListenerSet> = {},
): ListenerSet => ({
  kind: 'ListenerSet',
  metadata: aMeta({ name: 'extra' }),
  parentRef: {
    group: 'gateway.networking.k8s.io',
    kind: 'Gateway',
    namespace: 'payments',
    name: 'pay-edge',
  },
  listeners: [aListener({ port: 8443 })],
  conditions: [aCondition('Accepted'), aCondition('Programmed')],
  listenerStatuses: [aListenerStatus()],
  ...overrides,
});

/** `pay-edge` in `payments`: listeners http and https, programmed, with its address. @public */
export const aGateway = (overrides: Partial<Gateway> = {}): Gateway => ({
  kind: 'Gateway',
  metadata: aMeta({ name: 'pay-edge', ...REQUESTED }),
  gatewayClassName: 'envoy',
  listeners: [aListener({ name: 'http', port: 80 }), aListener()],
  infrastructure: {
    annotations: {},
    labels: {},
    parametersRef: {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'pay-edge',
    },
  },
  addresses: [{ type: 'Hostname', value: LOAD_BALANCER_HOSTNAME }],
  conditions: [
    aCondition('Accepted', {
      message: 'The Gateway has been scheduled by Envoy Gateway',
    }),
    aCondition('Programmed', {
      message: 'Address assigned to the Gateway, 2/2 envoy replicas available',
    }),
  ],
  listenerStatuses: [aListenerStatus({ name: 'http' }), aListenerStatus()],
  ...overrides,
});
