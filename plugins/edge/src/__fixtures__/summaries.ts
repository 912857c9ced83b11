import type {
  EdgeList,
  EdgeSummary,
  SourceStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { minutesAgo } from './reports';

export const summary = (changes: Partial<EdgeSummary> = {}): EdgeSummary => ({
  id: { cluster: 'demo-eu', namespace: 'payments', gateway: 'pay-edge' },
  entityRefs: ['component:default/pay'],
  owner: 'group:default/team-payments',
  state: 'ready',
  since: minutesAgo(10),
  summary: 'https://pay.example.com answers through all hops.',
  hostnames: ['pay.example.com'],
  urls: ['https://pay.example.com'],
  coverage: 'full',
  rev: 1,
  ...changes,
});

export const edgeList = (
  items: EdgeSummary[],
  rest: Partial<EdgeList> = {},
): EdgeList => ({
  items,
  totalItems: items.length,
  facets: {},
  channel: 'list',
  ...rest,
});

export const source = (changes: Partial<SourceStatus> = {}): SourceStatus => ({
  id: 'cluster:demo-eu',
  kind: 'kubernetes',
  name: 'demo-eu',
  state: 'live',
  observedAt: minutesAgo(0),
  gaps: [],
  calls: 12,
  throttled: 0,
  edges: 5,
  ...changes,
});
