import type {
  AwsSnapshot,
  LoadBalancer,
  LoadBalancerMetrics,
  LogBucket,
} from '../snapshot';
import type { EdgeTopology } from './EdgeTopology';
import { groupBy } from './groupBy';

const metricsByBalancer = groupBy(
  ({ loadBalancerArn }: LoadBalancerMetrics) => [loadBalancerArn],
);
const bucketsByName = groupBy(({ name }: LogBucket) => [name]);

/**
 * What the optional sources say about an edge. EC2 and the inventory are passed on whole, by
 * reference: thousands of edges share them.
 * @internal
 */
export const findOptionalFacts = (
  loadBalancer: LoadBalancer | undefined,
  aws: AwsSnapshot | undefined,
): Pick<EdgeTopology, 'ec2' | 'metrics' | 'inventory' | 'logBucket'> => {
  const { ec2, metrics = [], inventory, logBuckets = [] } = aws ?? {};
  const bucket = loadBalancer?.attributes['access_logs.s3.bucket'];
  return {
    ec2,
    inventory,
    metrics:
      loadBalancer && metricsByBalancer(metrics).get(loadBalancer.arn)?.[0],
    logBucket: bucket ? bucketsByName(logBuckets).get(bucket)?.[0] : undefined,
  };
};
