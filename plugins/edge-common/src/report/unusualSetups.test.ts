import {
  aBackendRef,
  aCertificate,
  aGateway,
  aListener,
  aListenerStatus,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMatch,
  aMeta,
  anEndpointSlice,
  anEnvoyProxy,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aService,
  aTargetGroup,
  aTargetGroupBinding,
  CERTIFICATE_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { askingFor } from './__fixtures__/askingFor';
import { verdictOf } from './__fixtures__/verdictOf';

const SECOND = CERTIFICATE_ARN.replace(/[^/]+$/, 'second');

const underOtherPrefix = Object.fromEntries(
  Object.entries(PAY_EDGE_ANNOTATIONS).map(([key, text]) => [
    key.replace('service.beta.', 'service.'),
    text,
  ]),
);
const http = aListener({ name: 'http', port: 80 });
const overTcp = {
  'healthcheck-protocol': 'tcp',
  'healthcheck-port': 'traffic-port',
};
const tcpGroup = (port: number, proxyProtocol: boolean) =>
  aTargetGroup(port, {
    attributes: { 'proxy_protocol_v2.enabled': String(proxyProtocol) },
    healthCheck: {
      ...aTargetGroup().healthCheck,
      protocol: 'TCP',
      port: 'traffic-port',
      path: undefined,
    },
  });
const tcpPort = (name: string, port: number, targetPort: number) =>
  ({ name, port, protocol: 'TCP', targetPort } as const);
const inTeam = (name: string) => aMeta({ name, namespace: 'team-b' });

describe('an edge that is well and set up unusually is ready', () => {
  it.each<[string, Partial<EdgeTopology>]>([
    [
      'with a second certificate for a name of its own',
      {
        ...askingFor({ 'ssl-cert': `${CERTIFICATE_ARN},${SECOND}` }),
        listeners: [
          aLoadBalancerListener(80),
          aLoadBalancerListener(443, {
            certificateArns: [CERTIFICATE_ARN, SECOND],
          }),
        ],
        certificates: [
          aCertificate(),
          aCertificate({ arn: SECOND, domains: ['shop.example.org'] }),
        ],
        routes: [
          aRedirectRoute(),
          aRoute({ hostnames: ['pay.example.com', 'shop.example.org'] }),
        ],
      },
    ],
    [
      'with wildcards on listener and route',
      {
        gateway: aGateway({
          listeners: [http, aListener({ hostname: '*.example.com' })],
        }),
        routes: [
          aRedirectRoute({ hostnames: ['*.example.com'] }),
          aRoute({ hostnames: ['*.example.com'] }),
        ],
      },
    ],
    [
      'with host names on the listener alone',
      {
        gateway: aGateway({
          listeners: [http, aListener({ hostname: 'pay.example.com' })],
        }),
        routes: [aRedirectRoute({ hostnames: [] }), aRoute({ hostnames: [] })],
      },
    ],
    [
      'with IPv6 clients of a dualstack load balancer',
      {
        ...askingFor(
          { 'ip-address-type': 'dualstack' },
          {
            envoyProxy: {
              loadBalancerSourceRanges: ['10.0.0.0/8', '2001:db8::/32'],
            },
          },
        ),
        loadBalancer: aLoadBalancer({ ipAddressType: 'dualstack' }),
      },
    ],
    [
      'with Envoy as a DaemonSet',
      {
        deployment: undefined,
        ...askingFor(
          { attributes: 'load_balancing.cross_zone.enabled=false' },
          {
            envoyProxy: {
              replicas: undefined,
              workload: {
                isDaemonSet: true,
                drainSeconds: 360,
                minDrainSeconds: 180,
              },
            },
          },
        ),
      },
    ],
    [
      'encrypting again towards Envoy, on the TLS port alone',
      {
        ...askingFor(
          { 'backend-protocol': 'ssl' },
          {
            service: {
              ports: [
                tcpPort('http-80', 80, 10080),
                tcpPort('https-443', 443, 10443),
              ],
            },
          },
        ),
        gateway: aGateway({
          listeners: [http, aListener({ protocol: 'HTTPS', hasTls: true })],
        }),
        targetGroups: [
          aTargetGroup(80),
          aTargetGroup(443, { protocol: 'TLS' }),
        ],
      },
    ],
    [
      'with routes and backends of another namespace that the listener admits',
      {
        gateway: aGateway({
          listeners: [http, aListener({ allowedNamespaces: 'Selector' })],
        }),
        routes: [
          aRedirectRoute(),
          aRoute({
            metadata: inTeam('app'),
            rules: [
              aRouteRule({
                backendRefs: [aBackendRef({ namespace: 'team-b' })],
              }),
            ],
          }),
        ],
        backends: [aService({ metadata: inTeam('pay') })],
        backendEndpoints: [anEndpointSlice({ metadata: inTeam('pay-1') })],
      },
    ],
    [
      'with Envoy in the namespace of its Gateway',
      {
        service: aManagedService({
          metadata: {
            ...aManagedService().metadata,
            name: 'pay-edge',
            namespace: 'payments',
          },
        }),
      },
    ],
    [
      'with TLS on another port than 443',
      {
        ...askingFor(
          { 'ssl-ports': '8443' },
          {
            service: {
              ports: [
                tcpPort('http-80', 80, 10080),
                tcpPort('http-8443', 8443, 8443),
              ],
            },
          },
        ),
        gateway: aGateway({ listeners: [http, aListener({ port: 8443 })] }),
        listeners: [
          aLoadBalancerListener(80),
          { ...aLoadBalancerListener(443), port: 8443 },
        ],
        targetGroupBindings: [80, 8443].map(port => aTargetGroupBinding(port)),
        routes: [
          aRedirectRoute({
            rules: [
              {
                matches: [aMatch()],
                filters: [
                  {
                    type: 'RequestRedirect',
                    scheme: 'https',
                    port: 8443,
                    statusCode: 301,
                  },
                ],
                backendRefs: [],
              },
            ],
          }),
          aRoute(),
        ],
      },
    ],
    [
      'naming the TLS port as the Service does',
      askingFor({ 'ssl-ports': 'http-443' }),
    ],
    [
      'under the other prefix of the annotations',
      {
        envoyProxy: anEnvoyProxy({ serviceAnnotations: underOtherPrefix }),
        service: aManagedService({
          metadata: {
            ...aManagedService().metadata,
            annotations: underOtherPrefix,
          },
        }),
      },
    ],
    [
      'without a plain port',
      {
        gateway: aGateway({
          listeners: [aListener()],
          listenerStatuses: [aListenerStatus()],
        }),
        routes: [aRoute()],
        service: aManagedService({ ports: [tcpPort('http-443', 443, 10443)] }),
        listeners: [aLoadBalancerListener(443)],
        targetGroups: [aTargetGroup(443)],
        targetGroupBindings: [aTargetGroupBinding(443)],
      },
    ],
    [
      'with PROXY protocol at both ends',
      {
        ...askingFor({ 'proxy-protocol': '*', ...overTcp }),
        policies: [aPolicy({ proxyProtocol: 'required' })],
        targetGroups: [tcpGroup(80, true), tcpGroup(443, true)],
      },
    ],
    [
      'with PROXY protocol at both ends of one port',
      {
        ...askingFor({ 'proxy-protocol-per-target-group': '443', ...overTcp }),
        policies: [
          aPolicy({
            proxyProtocol: 'required',
            targets: [
              { kind: 'Gateway', name: 'pay-edge', sectionName: 'https' },
            ],
          }),
        ],
        targetGroups: [tcpGroup(80, false), tcpGroup(443, true)],
      },
    ],
    [
      'with a Service taken by its type instead of a class',
      {
        ...askingFor(
          { type: 'external' },
          {
            envoyProxy: { loadBalancerClass: undefined },
            service: { loadBalancerClass: undefined },
          },
        ),
      },
    ],
    [
      'with routes of gRPC',
      {
        routes: [
          aRedirectRoute(),
          aRoute({
            kind: 'GRPCRoute',
            rules: [aRouteRule({ matches: [aMatch('/pkg.Service')] })],
          }),
        ],
      },
    ],
  ])('%s', (_, topology) => {
    expect(verdictOf(topology)).toEqual(['ready']);
  });
});
