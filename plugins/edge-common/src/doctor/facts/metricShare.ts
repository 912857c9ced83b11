import type {
  LoadBalancerMetric,
  LoadBalancerMetrics,
  MetricWindow,
} from '../../snapshot';
import type { EdgeTopology } from '../../topology';

/** How much of the traffic something happens to, now and before. @internal */
export interface MetricShare {
  /** In the recent window. */
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
  /** The same of the time before; absent where it was not asked for. */
  readonly usual?: number;
  /** Length of the recent window, for sentences. */
  readonly minutes: number;
}

/** Fewer are noise: port scanners, clients that give up, health checks of others. */
const FEW = 20;
const SHARE = 0.05;
const TIMES_USUAL = 3;
/** Half of all connections is no noise any more, where it was little before. */
const MOST = 0.5;
const LITTLE = 0.1;

const shareIn = (
  { sums }: MetricWindow,
  metric: LoadBalancerMetric,
  flows: LoadBalancerMetric,
): number => {
  const count = sums[metric] ?? 0;
  // What failed early may be missing from the flows, and a reset one may be counted in them.
  const all = Math.max(sums[flows] ?? 0, count);
  return all > 0 ? count / all : 0;
};

/** @internal */
export const metricShare = (
  { recent, earlier }: LoadBalancerMetrics,
  metric: LoadBalancerMetric,
  flows: LoadBalancerMetric,
): MetricShare => ({
  count: recent.sums[metric] ?? 0,
  share: shareIn(recent, metric, flows),
  usual: earlier && shareIn(earlier, metric, flows),
  minutes: Math.round(recent.seconds / 60),
});

/** Whether it stands out: many, a share that counts, and far more than usual where that is known. @internal */
export const isUnusual = ({ count, share, usual }: MetricShare): boolean =>
  count >= FEW &&
  share >= SHARE &&
  (usual === undefined || share >= TIMES_USUAL * usual);

/** Whether it hits most connections and did not before; without the time before nobody can tell. @internal */
export const hasBrokenOut = ({ share, usual }: MetricShare): boolean =>
  share >= MOST && usual !== undefined && usual < LITTLE;

/** `120 in 15 minutes, 40 % of connections; usually 1 %`. @internal */
export const shareText = ({
  count,
  share,
  usual,
  minutes,
}: MetricShare): string => {
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  return `${count} in ${minutes} minutes, ${percent(share)} of connections${
    usual === undefined ? '' : `; usually ${percent(usual)}`
  }`;
};

/** Why metrics cannot tell of a load balancer that is there. @internal */
export const whyUnmeasured = ({
  loadBalancer,
  metrics,
}: EdgeTopology): string | undefined =>
  loadBalancer && !metrics
    ? 'CloudWatch says nothing of the load balancer'
    : undefined;
