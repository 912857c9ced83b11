import type { LoadBalancerMetric } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { hasBrokenOut, isUnusual, metricShare, shareText } from './metricShare';

/** A count of CloudWatch that is watched for standing out. @internal */
export interface WatchedMetric {
  readonly metric: LoadBalancerMetric;
  /** What it is a share of. */
  readonly flows: LoadBalancerMetric;
  readonly message: string;
  readonly remedy: string;
}

/** Inputs of the rules that read CloudWatch. @internal */
export const MEASURED = {
  needs: ['cluster', 'aws', 'metrics'],
  reads: ['services', 'deployments', 'elbv2', 'metrics'],
} as const satisfies Pick<DoctorRule, 'needs' | 'reads'>;

/**
 * A number alone proves little, so it is a risk; where it has jumped to most of the traffic, part
 * of it fails.
 * @internal
 */
export const metricResults = (
  { loadBalancer, metrics }: EdgeTopology,
  { metric, flows, message, remedy }: WatchedMetric,
): RuleResult[] => {
  const share = metrics && metricShare(metrics, metric, flows);
  return loadBalancer && share && isUnusual(share)
    ? [
        {
          object: awsRef('LoadBalancer', loadBalancer.arn),
          path: metric,
          message,
          observed: shareText(share),
          expected: 'less than 5 % of connections',
          remedy,
          impact: hasBrokenOut(share) ? 'partial' : 'risk',
        },
      ]
    : [];
};
