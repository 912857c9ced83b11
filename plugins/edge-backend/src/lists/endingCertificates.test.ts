import { summarize } from '@tls-edge/backstage-plugin-edge-common';

import { anEdgeId, aReport } from '../__fixtures__/aReport';
import { edgeQuerySchema } from './EdgeQuery';
import { endingCertificates } from './endingCertificates';
import { listEdges } from './listEdges';

const NOW = new Date('2026-06-01T00:00:00Z');

const row = (gateway: string, certificateNotAfter?: string) => ({
  ...summarize(aReport({ id: anEdgeId(gateway) })),
  certificateNotAfter,
});

const rows = [
  row('none'),
  row('past', '2026-05-31T00:00:00Z'),
  row('week', '2026-06-08T00:00:00Z'),
  row('month', '2026-06-30T00:00:00Z'),
  row('quarter', '2026-08-30T00:00:00Z'),
];

describe('endingCertificates', () => {
  it.each([
    [undefined, 'none past week month quarter'],
    ['expired', 'past'],
    ['14', 'past week'],
    ['30', 'past week month'],
    ['60', 'past week month'],
  ] as const)('keeps for %s: %s', (end, expected) => {
    const kept = endingCertificates(rows, end, NOW);

    expect(kept.map(({ id }) => id.gateway).join(' ')).toBe(expected);
  });

  it('is asked for by the query, with no other values', () => {
    expect(edgeQuerySchema.parse({ certificate: '30' }).certificate).toBe('30');
    expect(() => edgeQuerySchema.parse({ certificate: '31' })).toThrow();
  });

  it.each([
    ['certificate', 'past week month quarter none'],
    ['-certificate', 'none quarter month week past'],
  ])('is a column to sort by: %s', (sort, expected) => {
    const query = edgeQuerySchema.parse({ sort });

    expect(
      listEdges(rows, query, 'lists')
        .items.map(({ id }) => id.gateway)
        .join(' '),
    ).toBe(expected);
  });
});
