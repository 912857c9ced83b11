import type {
  EdgeReport,
  EntityEdges,
  Finding,
  RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { hops } from './hops';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 3_600_000).toISOString();
export const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** pay-edge in payments, as it should be. */
export const readyReport = (changes: Partial<EdgeReport> = {}): EdgeReport => ({
  id: { cluster: 'demo-eu', namespace: 'payments', gateway: 'pay-edge' },
  entityRefs: ['component:default/pay'],
  owner: 'group:default/team-payments',
  state: 'ready',
  since: minutesAgo(90),
  summary: 'https://pay.example.com answers through all hops.',
  causes: [],
  coverage: 'full',
  hops: hops(),
  findings: [],
  skipped: [],
  endpoint: {
    hostnames: ['pay.example.com'],
    urls: ['https://pay.example.com'],
  },
  loadBalancer: {
    scheme: 'internal',
    region: 'eu-west-1',
    accountId: '123456789012',
    zones: ['eu-west-1a', 'eu-west-1b'],
    certificate: {
      arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
      domains: ['*.example.com'],
      notAfter: inDays(61),
      status: 'ISSUED',
    },
  },
  map: { nodes: [], links: [] },
  channel: 'edge:1',
  rev: 1,
  ...changes,
});

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'K14',
  title: 'Route names a Service that does not exist',
  severity: 'error',
  impact: 'outage',
  hop: 'routes',
  object: {
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'payments',
    name: 'api-route',
  },
  message: 'No request reaches a backend: the Service api-servce is missing.',
  observed: 'api-servce',
  expected: 'a Service in payments, such as api-service',
  remedy: "Correct the name in the route's backendRefs",
  docs: 'https://example.com/rules#k14',
  ...changes,
});

/** A route that names a Service that is not there. */
export const brokenReport = (changes: Partial<EdgeReport> = {}): EdgeReport =>
  readyReport({
    state: 'broken',
    firstBroken: 'routes',
    summary: `${finding().message} ${finding().remedy}.`,
    hops: hops({ routes: { state: 'broken' } }),
    findings: [finding()],
    causes: [
      {
        ruleId: 'K14',
        hop: 'routes',
        message: finding().message,
        remedy: finding().remedy,
        explains: [],
      },
    ],
    ...changes,
  });

export const request = (
  changes: Partial<RequestStatus> = {},
): RequestStatus => ({
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  entityRef: 'component:default/orders',
  environment: 'production',
  state: 'open',
  pullRequestUrl: 'https://git.example.com/demo/orders/pull/1',
  initiator: 'user:default/olga',
  requestHash: '0123456789abcdef',
  createdAt: minutesAgo(10),
  ...changes,
});

export const entityEdges = (
  items: EdgeReport[],
  rest: Partial<EntityEdges> = {},
): EntityEdges => ({
  items,
  requests: [],
  unconfirmed: [],
  channel: 'entity:1',
  ...rest,
});
