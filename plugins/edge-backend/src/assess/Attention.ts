import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

import type { Clock } from '../clock/Clock';

/** What is asked of a report; the whole would stay in memory. */
type SaidState = Pick<EdgeReport, 'state' | 'since'>;

/**
 * Which edges are watched closely: those on a screen, those that changed lately, those that are
 * not ready.
 * @internal
 */
export interface Attention {
  readonly viewed: (edgeKey: string) => void;
  readonly reported: (edgeKey: string, report: SaidState) => void;
  readonly forget: (edgeKey: string) => void;
  readonly isHot: (edgeKey: string) => boolean;
}

/** A page asks again every 30 s while it is visible. */
const VIEW_MS = 60_000;

/** @internal */
export const createAttention = (
  clock: Clock,
  recentChangeSeconds: number,
): Attention => {
  const views = new Map<string, number>();
  const reports = new Map<string, SaidState>();
  const isRecent = (since: string | undefined, now: number) =>
    since !== undefined &&
    now - Date.parse(since) < recentChangeSeconds * 1_000;
  return {
    viewed: edgeKey => {
      views.set(edgeKey, clock.now().getTime());
    },
    reported: (edgeKey, { state, since }) => {
      reports.set(edgeKey, { state, since });
    },
    forget: edgeKey => {
      views.delete(edgeKey);
      reports.delete(edgeKey);
    },
    isHot: edgeKey => {
      const now = clock.now().getTime();
      const report = reports.get(edgeKey);
      return (
        now - (views.get(edgeKey) ?? -Infinity) < VIEW_MS ||
        report === undefined ||
        report.state !== 'ready' ||
        isRecent(report.since, now)
      );
    },
  };
};
