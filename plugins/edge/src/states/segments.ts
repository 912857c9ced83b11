import {
  HOPS,
  type Hop,
  type HopState,
} from '@tls-edge/backstage-plugin-edge-common';
import type { HopReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { compareStates } from './worstFirst';

/** The eight steps the chain draws, in the order a request takes them. @internal */
export const SEGMENTS = [
  { id: 'dns', hops: ['dns', 'probe'] },
  { id: 'nlb', hops: ['controller', 'loadBalancer'] },
  { id: 'tls', hops: ['listener', 'certificate'] },
  { id: 'targets', hops: ['targets'] },
  { id: 'envoy', hops: ['envoy'] },
  { id: 'gateway', hops: ['gatewayClass', 'gateway'] },
  { id: 'routes', hops: ['routes'] },
  { id: 'backends', hops: ['backends'] },
] as const satisfies readonly { id: string; hops: readonly Hop[] }[];

/** Names a segment in texts and tests. @internal */
export type SegmentId = (typeof SEGMENTS)[number]['id'];

/** One step of the chain as it is drawn. @internal */
export interface Segment {
  readonly id: SegmentId;
  readonly state: HopState;
  readonly badge?: string;
  /** The sentences of its hops, the worst first. */
  readonly summaries: readonly string[];
  /** It lies behind the first broken hop: maybe fine, but no request gets there. */
  readonly isUnreached: boolean;
}

/**
 * The segment that draws a hop; hop 1, the request, has none.
 * @internal
 */
export const segmentOf = (hop: Hop): SegmentId | undefined =>
  SEGMENTS.find(({ hops }) => hops.some(name => name === hop))?.id;

const hopNumber = (hop: Hop) => HOPS.indexOf(hop) + 1;

/**
 * Folds hops into the segments of the chain. A segment is as bad as its worst hop; one whose hops
 * the report does not mention is unknown.
 * @internal
 */
export const readSegments = (
  hops: readonly HopReport[],
  firstBroken?: Hop,
): Segment[] =>
  SEGMENTS.map(segment => {
    const own = hops
      .filter(({ hop }) => segment.hops.some(name => name === hop))
      .sort((a, b) => compareStates(a.state, b.state));
    return {
      id: segment.id,
      state: own[0]?.state ?? 'unknown',
      badge: own.find(({ badge }) => badge)?.badge,
      summaries: own.map(({ summary }) => summary),
      isUnreached:
        firstBroken !== undefined &&
        segment.hops.every(hop => hopNumber(hop) > hopNumber(firstBroken)),
    };
  });
