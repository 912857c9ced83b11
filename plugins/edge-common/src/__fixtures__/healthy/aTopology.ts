import type { EdgeParts, EdgeTopology } from '../../topology';
import { aGateway, aGatewayClass } from './aGateway';
import {
  aCertificate,
  aLoadBalancer,
  aLoadBalancerListener,
  aTargetGroup,
} from './aLoadBalancer';
import { anEnvoyProxy } from './anEnvoyProxy';
import { aDeployment, aNamespace, anEvent, aPod } from './aPod';
import { aRedirectRoute, aRoute } from './aRoute';
import {
  aManagedService,
  anEndpointSlice,
  anEnvoyEndpointSlice,
  aService,
  aTargetGroupBinding,
} from './aService';
import { aMeta } from './meta';
import {
  APPLIED_AT,
  AWS_ACCOUNT,
  AWS_REGION,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  OWNING_LABELS,
  PAY_EDGE,
  targetGroupName,
} from './payEdge';

const read = { state: 'read' } as const;
const notConfigured = { state: 'notConfigured' } as const;

/** Every part read that hops look at; what a portal can do without is not configured. @public */
export const someParts = (overrides: Partial<EdgeParts> = {}): EdgeParts => ({
  gatewayclasses: read,
  gateways: read,
  listenersets: read,
  httproutes: read,
  grpcroutes: read,
  envoyproxies: read,
  clienttrafficpolicies: read,
  backendtrafficpolicies: read,
  securitypolicies: read,
  namespaces: read,
  services: read,
  deployments: read,
  pods: read,
  endpointslices: read,
  targetgroupbindings: read,
  events: read,
  elbv2: read,
  acm: read,
  git: read,
  ec2: notConfigured,
  metrics: notConfigured,
  inventory: notConfigured,
  logBuckets: notConfigured,
  resolver: notConfigured,
  probe: notConfigured,
  ...overrides,
});

const bindingEvent = (port: number) =>
  anEvent({
    metadata: aMeta({
      name: `${targetGroupName(port)}.18eaba85f193902a`,
      namespace: ENVOY_NAMESPACE,
    }),
    component: 'targetGroupBinding',
    regarding: {
      group: 'elbv2.k8s.aws',
      kind: 'TargetGroupBinding',
      namespace: ENVOY_NAMESPACE,
      name: targetGroupName(port),
    },
  });

/**
 * The healthy edge `pay-edge` as everything that can be read shows it. Overrides replace whole
 * fields: `aTopology({ service: undefined })` is the same edge whose Service is gone.
 * @public
 */
export const aTopology = (
  overrides: Partial<EdgeTopology> = {},
): EdgeTopology => ({
  id: PAY_EDGE,
  gateway: aGateway(),
  gatewayClass: aGatewayClass(),
  envoyProxy: anEnvoyProxy(),
  policies: [],
  service: aManagedService(),
  deployment: aDeployment(),
  envoyNamespace: aNamespace(),
  pods: [
    aPod(),
    aPod({
      metadata: aMeta({
        name: `${ENVOY_NAME}-849484889-q8d5n`,
        namespace: ENVOY_NAMESPACE,
        labels: OWNING_LABELS,
      }),
      ip: '10.0.2.10',
      node: 'node-1b',
    }),
  ],
  envoyEndpoints: [anEnvoyEndpointSlice()],
  targetGroupBindings: [aTargetGroupBinding(80), aTargetGroupBinding(443)],
  events: [anEvent(), bindingEvent(80), bindingEvent(443)],
  controllerActedAt: APPLIED_AT,
  controllerTraces: [{ name: 'lbc', services: 1, bindings: 2 }],
  listenerSets: [],
  routes: [aRedirectRoute(), aRoute()],
  backends: [aService()],
  backendEndpoints: [anEndpointSlice()],
  nearbyServices: [{ namespace: 'payments', name: 'pay' }],
  loadBalancer: aLoadBalancer(),
  listeners: [aLoadBalancerListener(80), aLoadBalancerListener(443)],
  targetGroups: [aTargetGroup(80), aTargetGroup(443)],
  certificates: [aCertificate()],
  missingCertificates: [],
  parts: someParts(),
  aws: { accountId: AWS_ACCOUNT, region: AWS_REGION },
  ...overrides,
});
