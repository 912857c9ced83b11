import { ENTITY_REF_ANNOTATION } from '../identity';
import type { AwsSnapshot, ClusterObjects } from '../snapshot';
import {
  aClusterSnapshot,
  aGateway,
  aGatewayClass,
  aLoadBalancer,
  aManagedService,
  aMeta,
  anAwsSnapshot,
  anEnvoyProxy,
  anEvent,
  aListenerSet,
  aParentRef,
  aPolicy,
  aRoute,
  aService,
  aTopology,
  AWS_ACCOUNT,
  AWS_REGION,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_HOSTNAME,
  OWNING_LABELS,
  PAY_EDGE,
} from '../testUtils';
import { indexCluster } from './ClusterIndex';
import { edgesReachedBy } from './edgesReachedBy';
import { findTopology } from './findTopology';

const edge = aTopology();

const find = (
  objects: Partial<ClusterObjects> = {},
  aws: AwsSnapshot | undefined = anAwsSnapshot(),
) => {
  const snapshot = aClusterSnapshot();
  return findTopology({
    id: PAY_EDGE,
    index: indexCluster({
      ...snapshot,
      objects: { ...snapshot.objects, ...objects },
    }),
    aws,
  });
};

const names = (objects: readonly { metadata: { name: string } }[]) =>
  objects.map(({ metadata }) => metadata.name);

describe('findTopology', () => {
  it('finds every piece of an edge', () => {
    const found = find();

    expect(found).toMatchObject({
      id: PAY_EDGE,
      gateway: edge.gateway,
      gatewayClass: edge.gatewayClass,
      envoyProxy: edge.envoyProxy,
      service: edge.service,
      deployment: edge.deployment,
      pods: edge.pods,
      envoyEndpoints: edge.envoyEndpoints,
      targetGroupBindings: edge.targetGroupBindings,
      backends: edge.backends,
      backendEndpoints: edge.backendEndpoints,
      loadBalancer: edge.loadBalancer,
      listeners: edge.listeners,
      targetGroups: edge.targetGroups,
      certificates: edge.certificates,
    });
    expect(found.events).toHaveLength(edge.events.length);
    expect(names(found.routes)).toEqual([
      'pay-edge-app',
      'pay-edge-ssl-redirect',
    ]);
  });

  it('finds the managed Service by its labels in whatever namespace', () => {
    const service = aManagedService({
      metadata: aMeta({ name: 'pay-edge', labels: OWNING_LABELS }),
    });

    expect(find({ services: [service, aService()] }).service).toBe(service);
  });

  it('does not take a Service of another Gateway', () => {
    const service = aManagedService({
      metadata: aMeta({
        name: 'pay-edge',
        labels: {
          ...OWNING_LABELS,
          'gateway.envoyproxy.io/owning-gateway-namespace': 'other',
        },
      }),
    });

    expect(find({ services: [service] }).service).toBeUndefined();
  });

  it('finds the Service of merged Gateways through their class', () => {
    const parametersRef = {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      namespace: ENVOY_NAMESPACE,
      name: 'merged',
    };
    const service = aManagedService({
      metadata: aMeta({
        name: 'envoy-envoy-1',
        labels: { 'gateway.envoyproxy.io/owning-gatewayclass': 'envoy' },
      }),
    });
    const found = find({
      gatewayclasses: [aGatewayClass({ parametersRef })],
      envoyproxies: [
        anEnvoyProxy({
          metadata: aMeta({ name: 'merged', namespace: ENVOY_NAMESPACE }),
          mergeGateways: true,
        }),
      ],
      services: [service],
    });

    expect(found.classEnvoyProxy?.mergeGateways).toBe(true);
    expect(found.service).toBe(service);
  });

  it('finds a load balancer that outlived its Gateway', () => {
    const found = find({ gateways: [] });

    expect(found.gateway).toBeUndefined();
    expect(found.service).toEqual(edge.service);
    expect(found.loadBalancer).toEqual(edge.loadBalancer);
  });

  it('leaves out events of an earlier Service of the same name', () => {
    const regarding = {
      group: '',
      kind: 'Service',
      namespace: ENVOY_NAMESPACE,
      name: ENVOY_NAME,
      uid: 'uid-of-yesterday',
    };

    expect(find({ events: [anEvent({ regarding })] }).events).toEqual([]);
  });

  it('orders events by when they were last seen', () => {
    const late = anEvent({ lastSeen: '2026-11-23T11:59:00Z' });
    const early = anEvent({ lastSeen: '2026-11-23T11:01:00Z' });

    expect(find({ events: [late, early] }).events).toEqual([early, late]);
  });

  it('knows when the controller last acted on anything', () => {
    const elsewhere = anEvent({
      lastSeen: '2026-11-23T11:59:00Z',
      regarding: { group: '', kind: 'Service', namespace: 'x', name: 'y' },
    });
    const others = anEvent({
      component: 'kubelet',
      lastSeen: '2026-11-23T12:30:00Z',
    });

    expect(find({ events: [elsewhere, others] }).controllerActedAt).toBe(
      '2026-11-23T11:59:00Z',
    );
  });

  it('finds policies on the Gateway and on its routes', () => {
    const onRoute = aPolicy({
      kind: 'BackendTrafficPolicy',
      metadata: aMeta({ name: 'retries' }),
      targets: [{ kind: 'HTTPRoute', name: 'pay-edge-app' }],
    });
    const found = find({
      clienttrafficpolicies: [
        aPolicy(),
        aPolicy({
          metadata: aMeta({ name: 'other' }),
          targets: [{ kind: 'Gateway', name: 'other' }],
        }),
      ],
      backendtrafficpolicies: [onRoute],
    });

    expect(names(found.policies)).toEqual(['retries', 'pay-edge']);
  });

  it('finds SecurityPolicies wherever they aim, and the namespace of Envoy', () => {
    const aimed = (name: string, kind: string, target: string) =>
      aPolicy({
        kind: 'SecurityPolicy',
        metadata: aMeta({ name }),
        targets: [{ kind, name: target }],
      });
    const found = find({
      grpcroutes: [
        aRoute({ kind: 'GRPCRoute', metadata: aMeta({ name: 'g' }) }),
      ],
      securitypolicies: [
        aimed('all', 'Gateway', 'pay-edge'),
        aimed('grpc', 'GRPCRoute', 'g'),
        aimed('elsewhere', 'HTTPRoute', 'g'),
        aimed('one', 'HTTPRoute', 'pay-edge-app'),
      ],
    });

    expect(names(found.policies)).toEqual(['all', 'grpc', 'one']);
    expect(names(found.routes)).toContain('g');
    expect(found.envoyNamespace).toEqual(edge.envoyNamespace);
  });

  describe('with ListenerSets', () => {
    const set = aListenerSet();
    const onSet = aRoute({
      metadata: aMeta({ name: 'on-set', namespace: 'shop' }),
      parentRefs: [
        aParentRef({
          kind: 'ListenerSet',
          namespace: 'payments',
          name: 'extra',
          sectionName: undefined,
        }),
      ],
    });
    const index = indexCluster(
      aClusterSnapshot(
        aTopology({ listenerSets: [set], routes: [aRoute(), onSet] }),
      ),
    );

    it('finds the routes that hang on them', () => {
      const { listenerSets, routes } = findTopology({ id: PAY_EDGE, index });

      expect(listenerSets).toEqual([set]);
      expect(routes.map(({ metadata }) => metadata.name)).toEqual([
        'pay-edge-app',
        'on-set',
      ]);
    });

    it('looks at the edge again when one of them changes', () => {
      expect(edgesReachedBy(index, 'listenersets', set)).toEqual([PAY_EDGE]);
      expect(edgesReachedBy(index, 'httproutes', onSet)).toEqual([PAY_EDGE]);
    });
  });

  it('offers the names of Services near the backends', () => {
    const found = find({
      services: [
        aService({ metadata: aMeta({ name: 'pay-two' }) }),
        aService({ metadata: aMeta({ name: 'far', namespace: 'x' }) }),
        aService(),
      ],
    });

    expect(found.nearbyServices).toEqual([
      { namespace: 'payments', name: 'pay' },
      { namespace: 'payments', name: 'pay-two' },
    ]);
  });

  describe('of one tenant', () => {
    const mine = aRoute({
      metadata: aMeta({
        name: 'mine',
        annotations: { [ENTITY_REF_ANNOTATION]: 'component:default/mine' },
      }),
      parentRefs: [aParentRef()],
    });

    it('holds the routes of that tenant only', () => {
      const found = findTopology({
        id: { ...PAY_EDGE, scope: 'component:default/mine' },
        index: indexCluster(
          aClusterSnapshot(aTopology({ routes: [...edge.routes, mine] })),
        ),
      });

      expect(names(found.routes)).toEqual(['mine']);
    });
  });

  describe('in AWS', () => {
    const nameless = aManagedService({ hostnames: [] });

    it('finds the load balancer by the host name, whatever its case', () => {
      const service = aManagedService({
        hostnames: [LOAD_BALANCER_HOSTNAME.toUpperCase()],
      });

      expect(
        find({ services: [service], targetgroupbindings: [] }).loadBalancer,
      ).toEqual(edge.loadBalancer);
    });

    it('finds it by a bound target group before it has a name', () => {
      const untagged = aLoadBalancer({ tags: {} });
      const aws = { ...anAwsSnapshot(), loadBalancers: [untagged] };

      expect(find({ services: [nameless] }, aws).loadBalancer).toBe(untagged);
    });

    it('finds a half-built one by its tags', () => {
      expect(
        find({ services: [nameless], targetgroupbindings: [] }).loadBalancer,
      ).toEqual(edge.loadBalancer);
    });

    it('takes no load balancer of another Service', () => {
      const other = aLoadBalancer({
        dnsName: 'other.elb.amazonaws.com',
        arn: 'arn:other',
        tags: { 'service.k8s.aws/stack': 'x/y' },
      });
      const aws = { ...anAwsSnapshot(), loadBalancers: [other] };

      expect(find({}, aws).loadBalancer).toBeUndefined();
    });

    it('knows of an asked certificate that ACM does not have', () => {
      const [arn] = anAwsSnapshot().certificates.map(one => one.arn);
      const aws = {
        ...anAwsSnapshot(),
        certificates: [],
        missingCertificates: [arn, 'arn:of-someone-else'],
      };

      expect(find({}, aws).missingCertificates).toEqual([arn]);
    });
  });

  describe('about its parts', () => {
    const index = indexCluster(aClusterSnapshot());
    const awsLocation = { accountId: AWS_ACCOUNT, region: AWS_REGION };

    it('says that AWS is not configured without an account', () => {
      const { parts, aws } = findTopology({ id: PAY_EDGE, index });

      expect(parts.elbv2.state).toBe('notConfigured');
      expect(parts.acm.state).toBe('notConfigured');
      expect(aws).toBeUndefined();
    });

    it('says that AWS is unread while it has not answered yet', () => {
      const { parts, aws } = findTopology({ id: PAY_EDGE, index, awsLocation });

      expect(parts.elbv2).toMatchObject({
        state: 'failed',
        gap: { reason: 'starting', source: `aws:${AWS_ACCOUNT}/${AWS_REGION}` },
      });
      expect(aws).toEqual(awsLocation);
    });

    it('passes on what each source says of itself', () => {
      const gitState = { state: 'read' } as const;
      const { parts } = findTopology({
        id: PAY_EDGE,
        index,
        aws: anAwsSnapshot(),
        gitState,
      });

      expect(parts.git).toBe(gitState);
      expect(parts.elbv2.state).toBe('read');
      expect(parts.resolver.state).toBe('notConfigured');
    });
  });

  it('answers for an edge nobody has heard of', () => {
    const found = findTopology({
      id: { cluster: 'demo-eu', namespace: 'x', gateway: 'y' },
      index: indexCluster(aClusterSnapshot()),
      aws: anAwsSnapshot(),
    });

    expect(found).toMatchObject({ routes: [], pods: [], listeners: [] });
    expect(found.gateway).toBeUndefined();
    expect(found.loadBalancer).toBeUndefined();
  });

  it('does not change the snapshot it reads', () => {
    const events = Object.freeze([
      anEvent({ lastSeen: '2026-11-23T11:59:00Z' }),
      anEvent(),
    ]);

    expect(() =>
      find({ events, gateways: Object.freeze([aGateway()]) }),
    ).not.toThrow();
  });
});
