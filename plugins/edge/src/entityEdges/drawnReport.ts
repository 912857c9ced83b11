import {
  HOPS,
  type EdgeState,
  type Hop,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeReport,
  HopReport,
} from '@tls-edge/backstage-plugin-edge-common/report';

/** Why something cannot be told: what could not be read, and why. @internal */
export type Gap = NonNullable<HopReport['gap']>;

/** The chain that stands for a report: the current one, or the last known while blind. @internal */
export interface Drawn {
  readonly state: EdgeState;
  readonly hops: readonly HopReport[];
  /** The hop no request gets past. */
  readonly brokenAt?: Hop;
  /** ISO 8601; set when the chain is only the last known one. */
  readonly asOf?: string;
}

/** The first hop, by its number, that is in a state. */
const firstHopIn = (
  hops: readonly HopReport[],
  state: HopReport['state'],
): HopReport | undefined =>
  [...hops]
    .sort((a, b) => HOPS.indexOf(a.hop) - HOPS.indexOf(b.hop))
    .find(hop => hop.state === state);

/** The hop everything waits for while an edge comes to life. @internal */
export const warmingHop = ({
  state,
  hops,
}: EdgeReport): HopReport | undefined =>
  state === 'progressing' ? firstHopIn(hops, 'progressing') : undefined;

/** The hop that belongs into the word of a state: where it breaks, or what it waits for. @internal */
export const stateHop = (report: EdgeReport): Hop | undefined =>
  report.state === 'broken' ? report.firstBroken : warmingHop(report)?.hop;

/** Chooses the chain to draw: the current one, unless only the last known one tells anything. @internal */
export const drawnReport = (report: EdgeReport): Drawn => {
  const { lastKnown } = report;
  if (report.state === 'unknown' && lastKnown) {
    const brokenAt =
      lastKnown.state === 'broken'
        ? firstHopIn(lastKnown.hops, 'broken')?.hop
        : undefined;
    return { ...lastKnown, brokenAt };
  }
  const brokenAt = report.state === 'broken' ? report.firstBroken : undefined;
  return { state: report.state, hops: report.hops, brokenAt };
};

/** The first gap that keeps an edge from being told. @internal */
export const gapOf = (report: EdgeReport): Gap | undefined =>
  report.hops.find(hop => hop.state === 'unknown' && hop.gap)?.gap;
