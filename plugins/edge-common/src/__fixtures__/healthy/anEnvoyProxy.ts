import type { EnvoyProxy, Policy } from '../../snapshot';
import { REQUESTED } from './aGateway';
import { aCondition, aMeta } from './meta';
import { ENVOY_CONTROLLER, PAY_EDGE_ANNOTATIONS } from './payEdge';

const acceptedFor = [
  {
    kind: 'Gateway',
    namespace: 'payments',
    name: 'pay-edge',
    controllerName: ENVOY_CONTROLLER,
    conditions: [aCondition('Accepted')],
  },
];

/** The carrier of all NLB settings, with the controller's class. @public */
export const anEnvoyProxy = (
  overrides: Partial<EnvoyProxy> = {},
): EnvoyProxy => ({
  kind: 'EnvoyProxy',
  metadata: aMeta({ name: 'pay-edge', ...REQUESTED }),
  serviceAnnotations: PAY_EDGE_ANNOTATIONS,
  loadBalancerClass: 'service.k8s.aws/nlb',
  loadBalancerSourceRanges: [],
  allocateNodePorts: false,
  replicas: 2,
  mergeType: 'StrategicMerge',
  mergeGateways: false,
  workload: {
    hasDisruptionBudget: true,
    isSpread: true,
    drainSeconds: 360,
    minDrainSeconds: 180,
  },
  ancestors: acceptedFor,
  ...overrides,
});

/** An accepted ClientTrafficPolicy on the whole Gateway that changes nothing. @public */
export const aPolicy = (overrides: Partial<Policy> = {}): Policy => ({
  kind: 'ClientTrafficPolicy',
  metadata: aMeta({ name: 'pay-edge', ...REQUESTED }),
  targets: [{ kind: 'Gateway', name: 'pay-edge' }],
  earlyHeaders: [],
  trustsForwardedHeaders: false,
  ancestors: acceptedFor,
  ...overrides,
});
