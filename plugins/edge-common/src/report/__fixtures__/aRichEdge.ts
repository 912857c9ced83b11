import { ENTITY_REF_ANNOTATION } from '../../identity';
import {
  aBackendRef,
  aGateway,
  aGatewayClass,
  aGroup,
  aListenerSet,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEndpointSlice,
  anEnvoyProxy,
  aNetwork,
  anInboundRule,
  anInventory,
  aParentRef,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aService,
  aTargetGroup,
  aTargetGroupBinding,
  aTopology,
  BACKEND_GROUP,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_HOSTNAME,
  someMetrics,
  someParts,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';

const read = { state: 'read' } as const;
const PORTS = [80, 443, 8443];
const EKS_CLASS = 'eks.amazonaws.com/nlb';
const onSet = aParentRef({ kind: 'ListenerSet', name: 'extra' });

const application = (name: string, namespace = 'payments') => ({
  service: aService({ metadata: aMeta({ name, namespace }) }),
  slice: anEndpointSlice({
    metadata: aMeta({ name: `${name}-1`, namespace }),
    serviceName: name,
  }),
});
const applications = [
  application('pay'),
  application('pay-grpc'),
  application('shop', 'shop'),
];

/** One app route, one for gRPC on a ListenerSet, one of another team in its own namespace. */
const routes = [
  aRedirectRoute(),
  aRoute(),
  aRoute({
    kind: 'GRPCRoute',
    metadata: aMeta({ name: 'pay-grpc' }),
    parentRefs: [onSet],
    parents: [aRouteParent({ parentRef: onSet })],
    rules: [aRouteRule({ backendRefs: [aBackendRef({ name: 'pay-grpc' })] })],
  }),
  aRoute({
    metadata: aMeta({
      name: 'shop',
      namespace: 'shop',
      annotations: { [ENTITY_REF_ANNOTATION]: 'component:default/shop' },
    }),
    hostnames: ['shop.example.com'],
    rules: [
      aRouteRule({
        backendRefs: [aBackendRef({ name: 'shop', namespace: 'shop' })],
      }),
    ],
  }),
];

const policies = [
  aPolicy(),
  aPolicy({ kind: 'BackendTrafficPolicy' }),
  aPolicy({
    kind: 'SecurityPolicy',
    targets: [{ kind: 'HTTPRoute', name: 'pay-edge-app' }],
  }),
];

const lbc = {
  service: aManagedService({
    ports: PORTS.map(port => ({
      name: `http-${port}`,
      port,
      protocol: 'TCP',
      targetPort: port + 10_000,
    })),
  }),
  targetGroupBindings: PORTS.map(port => aTargetGroupBinding(port)),
};
const eksAuto = {
  envoyProxy: anEnvoyProxy({ loadBalancerClass: EKS_CLASS }),
  service: {
    ...lbc.service,
    loadBalancerClass: EKS_CLASS,
    metadata: {
      ...lbc.service.metadata,
      finalizers: ['service.eks.amazonaws.com/resources'],
    },
  },
  targetGroupBindings: lbc.targetGroupBindings.map(binding => ({
    ...binding,
    group: 'eks.amazonaws.com',
  })),
};

const balancer = aLoadBalancer();
const [nodes, frontend, backend] = aNetwork().securityGroups;

/** The network of the healthy edge, open for the port of the ListenerSet as well. */
const network = aNetwork({
  securityGroups: [
    {
      ...nodes,
      rules: [...nodes.rules, anInboundRule(18443, aGroup(BACKEND_GROUP))],
    },
    { ...frontend, rules: [...frontend.rules, anInboundRule(8443)] },
    backend,
  ],
});

/**
 * A healthy edge with one of everything that can belong to one: both carriers of settings, every
 * kind of route and policy, a ListenerSet, two tenants, and all that AWS tells where it is asked.
 */
export const aRichEdge = (controller: 'lbc' | 'eks-auto'): EdgeTopology =>
  aTopology({
    gateway: aGateway(),
    gatewayClass: aGatewayClass({
      parametersRef: {
        group: 'gateway.envoyproxy.io',
        kind: 'EnvoyProxy',
        namespace: ENVOY_NAMESPACE,
        name: 'defaults',
      },
    }),
    classEnvoyProxy: anEnvoyProxy({
      metadata: aMeta({ name: 'defaults', namespace: ENVOY_NAMESPACE }),
    }),
    ...(controller === 'lbc' ? lbc : eksAuto),
    listenerSets: [aListenerSet()],
    routes,
    policies,
    backends: applications.map(({ service }) => service),
    backendEndpoints: applications.map(({ slice }) => slice),
    loadBalancer: {
      ...balancer,
      attributes: {
        ...balancer.attributes,
        'access_logs.s3.enabled': 'true',
        'access_logs.s3.bucket': 'logs',
      },
    },
    listeners: PORTS.map(port => aLoadBalancerListener(port)),
    targetGroups: PORTS.map(port => aTargetGroup(port)),
    ec2: network,
    metrics: someMetrics({ NewFlowCount: 1000 }, { NewFlowCount: 90_000 }),
    inventory: anInventory(),
    logBucket: {
      name: 'logs',
      exists: true,
      region: 'eu-west-1',
      writers: ['delivery.logs.amazonaws.com'],
    },
    parts: someParts({
      ec2: read,
      metrics: read,
      inventory: read,
      logBuckets: read,
    }),
  });

/** Where a client of the rich edge arrives by its names. */
export const RICH_NAMES = ['pay.example.com', 'shop.example.com'].map(name => ({
  name,
  outcome: 'found' as const,
  aliases: [LOAD_BALANCER_HOSTNAME],
  addresses: ['10.0.1.200'],
}));
