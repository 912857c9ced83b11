import {
  edgeKey,
  summarize,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  edgeReportSchema,
  type EdgeReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { PAY_EDGE } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { EdgeEntity, StoredEdge } from '../store/StoredEdge';

/** A ready edge with nothing to say about its hops. */
export const aReport = (overrides: Partial<EdgeReport> = {}): EdgeReport =>
  edgeReportSchema.parse({
    id: PAY_EDGE,
    entityRefs: [],
    state: 'ready',
    since: '2026-11-23T11:00:00.000Z',
    summary: 'https://pay.example.com is served.',
    causes: [],
    coverage: 'full',
    hops: [],
    findings: [],
    skipped: [],
    endpoint: { hostnames: ['pay.example.com'], urls: [] },
    map: { nodes: [], links: [] },
    channel: 'edge:x',
    rev: 1,
    ...overrides,
  });

/** The same as the store keeps it, with its entities. */
export const aStoredEdge = (
  overrides: Partial<EdgeReport> = {},
  entities: readonly EdgeEntity[] = [],
): StoredEdge => {
  const report = aReport({
    entityRefs: entities.map(({ entityRef }) => entityRef),
    ...overrides,
  });
  return {
    key: edgeKey(report.id),
    report,
    summary: summarize(report),
    entities,
  };
};

/** An id in the test cluster. */
export const anEdgeId = (
  gateway: string,
  overrides: Partial<EdgeId> = {},
): EdgeId => ({
  cluster: 'demo-eu',
  namespace: 'payments',
  gateway,
  ...overrides,
});
