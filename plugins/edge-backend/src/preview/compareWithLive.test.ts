import {
  buildEdge,
  buildRequestContext,
  emptyCluster,
  manifestHash,
  NLB_OPTIONS,
  parseEdgeConfig,
  parseEdgeRequest,
  renderManifests,
  type ClusterSnapshot,
  type Gateway,
  type PartState,
  type Service,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  aGateway,
  aMeta,
  aService,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { compareWithLive } from './compareWithLive';

const entity = {
  ref: 'component:default/orders',
  name: 'orders',
  owner: 'group:default/team-orders',
  namespace: 'orders',
  service: 'orders:8080',
};
const context = buildRequestContext(
  parseEdgeConfig({
    clusters: [{ name: 'demo-eu', inCluster: true }],
    environments: [
      {
        name: 'production',
        cluster: 'demo-eu',
        gatewayClass: 'envoy',
        certificates: [
          {
            hostnames: ['*.eu.example.com'],
            arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00',
          },
        ],
      },
    ],
    policy: { allowed: { scheme: ['*'], extraAnnotations: ['*'] } },
  }),
  'production',
  entity,
);
const plan = (more: object = {}) =>
  buildEdge(
    parseEdgeRequest(
      { hostnames: ['orders.eu.example.com'], ...more },
      context,
    ),
    context,
  );
const edge = plan();

/** The annotations that the edge's own EnvoyProxy puts on the Service. */
const annotationsOf = (planned: typeof edge): Record<string, string> => {
  const proxy = renderManifests(planned).find(
    ({ object }) => object.kind === 'EnvoyProxy',
  );
  const { spec } = JSON.parse(JSON.stringify(proxy?.object));
  return spec.provider.kubernetes.envoyService.annotations;
};

const gateway = (
  annotations: Record<string, string> = {
    'tls-edge.dev/entity-ref': entity.ref,
    'tls-edge.dev/manifest-hash': 'ffffffffffffffff',
  },
  name = 'orders-edge',
  namespace = 'orders',
) => aGateway({ metadata: aMeta({ name, namespace, annotations }) });
const service = (annotations: Record<string, string>, owner = 'orders-edge') =>
  aService({
    metadata: aMeta({
      name: 'envoy-orders',
      namespace: 'envoy-gateway-system',
      annotations,
      labels: {
        'gateway.envoyproxy.io/owning-gateway-name': owner,
        'gateway.envoyproxy.io/owning-gateway-namespace': 'orders',
      },
    }),
  });

const read: PartState = { state: 'read' };
const unread: PartState = {
  state: 'failed',
  gap: {
    ...{ source: 'cluster:demo-eu', part: 'gateways', reason: 'unreachable' },
    ...{ message: 'It does not answer', since: '2026-06-01T00:00:00Z' },
  },
};
const snapshot = (
  gateways: readonly Gateway[],
  services: readonly Service[] = [],
  parts: Partial<ClusterSnapshot['parts']> = {},
): ClusterSnapshot => {
  const empty = emptyCluster('demo-eu');
  return {
    ...empty,
    parts: { ...empty.parts, gateways: read, services: read, ...parts },
    objects: { ...empty.objects, gateways, services },
  };
};

const changed = (planned: typeof edge, live: Record<string, string>) =>
  compareWithLive(planned, snapshot([gateway()], [service(live)]))?.options;

describe('compareWithLive', () => {
  it.each([
    ['new where nothing runs', [], 'new'],
    [
      'new beside others',
      [gateway({}, 'other'), gateway({}, 'orders-edge', 'shop')],
      'new',
    ],
    ['foreign beside a Gateway by hand', [gateway({})], 'foreign'],
    [
      'foreign beside the Gateway of another entity',
      [gateway({ 'tls-edge.dev/entity-ref': 'component:default/pay' })],
      'foreign',
    ],
    [
      'the same where its manifests run',
      [
        gateway({
          'tls-edge.dev/entity-ref': entity.ref,
          'tls-edge.dev/manifest-hash': manifestHash(edge),
        }),
      ],
      'same',
    ],
    ['different from other manifests', [gateway()], 'different'],
    [
      'different from manifests that carry no hash',
      [gateway({ 'tls-edge.dev/entity-ref': entity.ref })],
      'different',
    ],
  ])('is %s', (_name, gateways, state) => {
    expect(compareWithLive(edge, snapshot(gateways))).toEqual({
      state,
      options: [],
    });
  });

  it.each([
    ['cannot be read', unread],
    ['are not there to read', { state: 'notConfigured' } as const],
  ])(
    'says nothing while Gateways %s, whatever they said last',
    (_name, part) => {
      const seen = snapshot([gateway()], [], { gateways: part });
      expect(compareWithLive(edge, seen)).toBeUndefined();
    },
  );

  it('finds no option changed where the Service has what is asked', () => {
    expect(changed(edge, annotationsOf(edge))).toEqual([]);
    const rich = plan({
      ...{ alpn: 'None', tags: { team: 'orders' }, crossZone: false },
      allowedCidrs: ['10.1.0.0/16', '10.2.0.0/16'],
    });
    expect(changed(rich, annotationsOf(rich))).toEqual([]);
  });

  it.each([
    [
      'a new TLS policy, in force at once',
      { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
      {
        option: 'sslPolicy',
        from: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        to: 'ELBSecurityPolicy-TLS13-1-3-2021-06',
        effect: 'live',
      },
    ],
    [
      'another scheme, at the price of the load balancer',
      { scheme: 'internet-facing', allowedCidrs: ['203.0.113.0/24'] },
      {
        option: 'scheme',
        from: 'internal',
        to: 'internet-facing',
        effect: 'replace-load-balancer',
      },
    ],
    [
      'a switch turned off',
      { deletionProtection: false },
      expect.objectContaining({ option: 'deletionProtection', to: 'false' }),
    ],
  ])('names %s', (_name, more, expected) => {
    expect(changed(plan(more), annotationsOf(edge))).toContainEqual(expected);
  });

  it('names an option that is taken away, with what that does', () => {
    const live = {
      ...annotationsOf(edge),
      'service.beta.kubernetes.io/aws-load-balancer-name': 'orders-nlb',
    };
    expect(changed(edge, live)).toEqual([
      {
        option: 'loadBalancerName',
        from: 'orders-nlb',
        to: undefined,
        effect: NLB_OPTIONS.loadBalancerName.change,
      },
    ]);
  });

  it.each([
    ['no Service yet', []],
    ['the Service of another Gateway', [service({}, 'shop-edge')]],
  ])('names no option with %s', (_name, services) => {
    expect(compareWithLive(edge, snapshot([gateway()], services))).toEqual({
      state: 'different',
      options: [],
    });
  });

  it('names no option while Services cannot be read', () => {
    const seen = snapshot([gateway()], [service({})], { services: unread });
    expect(compareWithLive(edge, seen)?.options).toEqual([]);
  });
});
