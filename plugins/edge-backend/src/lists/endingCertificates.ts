import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';

/** What a list can be narrowed to: ended, or ending within so many days. @internal */
export const CERTIFICATE_ENDS = ['expired', '14', '30', '60'] as const;

/** @internal */
export type CertificateEnd = (typeof CERTIFICATE_ENDS)[number];

const DAY = 86_400_000;

/**
 * The edges whose certificate has ended, or ends within the days asked for; one that has ended
 * does so too. Edges of which no end is known are in neither.
 * @internal
 */
export const endingCertificates = (
  edges: readonly EdgeSummary[],
  end: CertificateEnd | undefined,
  now: Date,
): readonly EdgeSummary[] => {
  if (end === undefined) return edges;
  const days = end === 'expired' ? 0 : Number(end);
  const limit = now.getTime() + days * DAY;
  return edges.filter(
    ({ certificateNotAfter }) =>
      certificateNotAfter !== undefined &&
      Date.parse(certificateNotAfter) <= limit,
  );
};
