import { buildEdge } from '../edge';
import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { renderManifests } from './renderManifests';

const allowed = Object.fromEntries(
  [
    'gatewayClassName',
    'namespace',
    'loadBalancerClass',
    'loadBalancerName',
    'securityGroups',
    'subnets',
    'eipAllocations',
    'privateIpv4Addresses',
    'extraAnnotations',
    'servicePatch',
    'scheme',
    'allowedRoutes.from',
  ].map(field => [field, ['*']]),
);

const render = (asked: Record<string, unknown>) => {
  const context = aContext({ policy: { allowed } });
  const edge = buildEdge(
    parseEdgeRequest({ ...ASKED, ...asked }, context),
    context,
  );
  return Object.fromEntries(
    renderManifests(edge).map(({ path, object }) => [path, object]),
  );
};

const ANNOTATIONS: readonly {
  asked: Record<string, unknown>;
  annotation: string;
  value: string;
}[] = [
  {
    asked: { scheme: 'internal' },
    annotation: 'scheme',
    value: 'internal',
  },
  {
    asked: { targetType: 'instance' },
    annotation: 'nlb-target-type',
    value: 'instance',
  },
  {
    asked: { ipAddressType: 'dualstack' },
    annotation: 'ip-address-type',
    value: 'dualstack',
  },
  {
    asked: { loadBalancerName: 'orders' },
    annotation: 'name',
    value: 'orders',
  },
  {
    asked: { subnets: ['private a', 'private b'] },
    annotation: 'subnets',
    value: 'private a,private b',
  },
  {
    asked: {
      subnets: ['private a', 'private b'],
      privateIpv4Addresses: ['10.0.0.4', '10.0.1.4'],
    },
    annotation: 'private-ipv4-addresses',
    value: '10.0.0.4,10.0.1.4',
  },
  {
    asked: { prefixLists: ['pl-0123456789abcdef0'] },
    annotation: 'security-group-prefix-lists',
    value: 'pl-0123456789abcdef0',
  },
  {
    asked: { securityGroups: ['sg-0123456789abcdef0'] },
    annotation: 'security-groups',
    value: 'sg-0123456789abcdef0',
  },
  {
    asked: { securityGroups: ['sg-0123456789abcdef0'] },
    annotation: 'manage-backend-security-group-rules',
    value: 'true',
  },
  {
    asked: {
      securityGroups: ['sg-0123456789abcdef0'],
      manageBackendRules: false,
    },
    annotation: 'manage-backend-security-group-rules',
    value: 'false',
  },
  {
    asked: { privateLinkInboundRules: 'off' },
    annotation: 'inbound-sg-rules-on-private-link-traffic',
    value: 'off',
  },
  {
    asked: { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
    annotation: 'ssl-negotiation-policy',
    value: 'ELBSecurityPolicy-TLS13-1-3-2021-06',
  },
  { asked: { httpsPort: 8443 }, annotation: 'ssl-ports', value: '8443' },
  { asked: { alpn: 'None' }, annotation: 'alpn-policy', value: 'None' },
  {
    asked: { healthCheck: { mode: 'tcp' } },
    annotation: 'healthcheck-protocol',
    value: 'tcp',
  },
  {
    asked: { healthCheck: { mode: 'tcp' } },
    annotation: 'healthcheck-port',
    value: 'traffic-port',
  },
  {
    asked: {
      healthCheck: {
        mode: 'custom',
        protocol: 'http',
        port: '9000',
        path: '/up',
      },
    },
    annotation: 'healthcheck-path',
    value: '/up',
  },
  {
    asked: { healthCheck: { interval: 30 } },
    annotation: 'healthcheck-interval',
    value: '30',
  },
  {
    asked: { healthCheck: { timeout: 3 } },
    annotation: 'healthcheck-timeout',
    value: '3',
  },
  {
    asked: { healthCheck: { healthy: 5 } },
    annotation: 'healthcheck-healthy-threshold',
    value: '5',
  },
  {
    asked: { healthCheck: { unhealthy: 5 } },
    annotation: 'healthcheck-unhealthy-threshold',
    value: '5',
  },
  {
    asked: { healthCheck: { successCodes: '200' } },
    annotation: 'healthcheck-success-codes',
    value: '200',
  },
  {
    asked: { crossZone: false, deletionProtection: false },
    annotation: 'attributes',
    value:
      'load_balancing.cross_zone.enabled=false,deletion_protection.enabled=false',
  },
  {
    asked: {
      accessLogs: { enabled: true, bucket: 'logs', prefix: 'edge' },
      dnsClientRouting: 'availability_zone_affinity',
      zonalShift: true,
    },
    annotation: 'attributes',
    value:
      'load_balancing.cross_zone.enabled=true,deletion_protection.enabled=true,' +
      'access_logs.s3.enabled=true,access_logs.s3.bucket=logs,access_logs.s3.prefix=edge,' +
      'dns_record.client_routing_policy=availability_zone_affinity,zonal_shift.config.enabled=true',
  },
  {
    asked: { minimumCapacityUnits: 500 },
    annotation: 'minimum-load-balancer-capacity',
    value: 'CapacityUnits=500',
  },
  {
    asked: {
      deregistrationDelaySeconds: 30,
      terminateOnDeregister: true,
      unhealthyDrainingSeconds: 10,
    },
    annotation: 'target-group-attributes',
    value:
      'deregistration_delay.timeout_seconds=30,' +
      'deregistration_delay.connection_termination.enabled=true,' +
      'target_health_state.unhealthy.draining_interval_seconds=10',
  },
  {
    asked: { tags: { b: '2', a: '1' } },
    annotation: 'additional-resource-tags',
    value:
      'a=1,b=2,tls-edge.dev/entity-ref=component:default/orders,' +
      'tls-edge.dev/owner=group:default/team-orders',
  },
];

describe.each(ANNOTATIONS)('$asked', ({ asked, annotation, value }) => {
  it(`becomes the annotation ${annotation}`, () => {
    const key = `service.beta.kubernetes.io/aws-load-balancer-${annotation}`;
    expect(render(asked)['envoyproxy.yaml'].spec).toMatchObject({
      provider: {
        kubernetes: { envoyService: { annotations: { [key]: value } } },
      },
    });
  });
});

const kubernetes = (fields: unknown) => ({ provider: { kubernetes: fields } });

const FIELDS: readonly {
  asked: Record<string, unknown>;
  path: string;
  spec: Record<string, unknown>;
}[] = [
  {
    asked: { gatewayClassName: 'other' },
    path: 'gateway.yaml',
    spec: { gatewayClassName: 'other' },
  },
  {
    asked: { httpPort: 8080, httpsPort: 8443 },
    path: 'gateway.yaml',
    spec: { listeners: [{ port: 8080 }, { port: 8443 }] },
  },
  {
    asked: { allowedRoutes: 'All' },
    path: 'gateway.yaml',
    spec: {
      listeners: [
        { allowedRoutes: { namespaces: { from: 'All' } } },
        { allowedRoutes: { namespaces: { from: 'All' } } },
      ],
    },
  },
  {
    asked: { loadBalancerClass: 'eks.amazonaws.com/nlb' },
    path: 'envoyproxy.yaml',
    spec: kubernetes({
      envoyService: { loadBalancerClass: 'eks.amazonaws.com/nlb' },
    }),
  },
  {
    asked: { allowedCidrs: ['10.1.0.0/16'] },
    path: 'envoyproxy.yaml',
    spec: kubernetes({
      envoyService: { loadBalancerSourceRanges: ['10.1.0.0/16'] },
    }),
  },
  {
    asked: { externalTrafficPolicy: 'Local' },
    path: 'envoyproxy.yaml',
    spec: kubernetes({ envoyService: { externalTrafficPolicy: 'Local' } }),
  },
  {
    asked: { allocateNodePorts: true },
    path: 'envoyproxy.yaml',
    spec: kubernetes({
      envoyService: { allocateLoadBalancerNodePorts: true },
    }),
  },
  {
    asked: { servicePatch: { spec: { internalTrafficPolicy: 'Local' } } },
    path: 'envoyproxy.yaml',
    spec: kubernetes({
      envoyService: {
        patch: {
          type: 'StrategicMerge',
          value: { spec: { internalTrafficPolicy: 'Local' } },
        },
      },
    }),
  },
  {
    asked: { extraAnnotations: { 'example.com/a': 'b' } },
    path: 'envoyproxy.yaml',
    spec: kubernetes({
      envoyService: { annotations: { 'example.com/a': 'b' } },
    }),
  },
  {
    asked: { replicas: 5 },
    path: 'envoyproxy.yaml',
    spec: kubernetes({ envoyDeployment: { replicas: 5 } }),
  },
  {
    asked: { spread: 'node' },
    path: 'envoyproxy.yaml',
    spec: kubernetes({
      envoyDeployment: {
        pod: {
          topologySpreadConstraints: [
            { topologyKey: 'kubernetes.io/hostname' },
          ],
        },
      },
    }),
  },
  {
    asked: { pdb: { minAvailable: 2 } },
    path: 'envoyproxy.yaml',
    spec: kubernetes({ envoyPDB: { minAvailable: 2 } }),
  },
  {
    asked: { drainTimeout: '10m', minDrainDuration: '4m' },
    path: 'envoyproxy.yaml',
    spec: { shutdown: { drainTimeout: '10m', minDrainDuration: '4m' } },
  },
  {
    asked: { hostnames: ['a.eu.example.com'] },
    path: 'route-redirect.yaml',
    spec: { hostnames: ['a.eu.example.com'] },
  },
  {
    asked: { httpsRedirect: { statusCode: 308 } },
    path: 'route-redirect.yaml',
    spec: {
      rules: [
        {
          filters: [{ requestRedirect: { scheme: 'https', statusCode: 308 } }],
        },
      ],
    },
  },
  {
    asked: { hostnames: ['a.eu.example.com'] },
    path: 'route-app.yaml',
    spec: { hostnames: ['a.eu.example.com'] },
  },
  {
    asked: { explicitDefaults: true },
    path: 'route-app.yaml',
    spec: {
      parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway' }],
      rules: [{ backendRefs: [{ group: '', kind: 'Service', weight: 1 }] }],
    },
  },
];

describe.each(FIELDS)('$asked', ({ asked, path, spec }) => {
  it(`stands in the spec of ${path}`, () => {
    expect(render(asked)[path].spec).toMatchObject(spec);
  });
});

it('puts a namespace that was asked on every object', () => {
  for (const object of Object.values(render({ namespace: 'payments' }))) {
    expect(object.metadata.namespace).toBe('payments');
  }
});
