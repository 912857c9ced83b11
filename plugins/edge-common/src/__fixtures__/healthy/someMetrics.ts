import type { LoadBalancerMetrics, MetricWindow } from '../../snapshot';
import { LOAD_BALANCER_ARN, NOW } from './payEdge';

/** A quarter of an hour and the day before it, in which nothing happened but what is said. @public */
export const someMetrics = (
  recent: MetricWindow['sums'] = {},
  earlier: MetricWindow['sums'] = {},
): LoadBalancerMetrics => ({
  loadBalancerArn: LOAD_BALANCER_ARN,
  recent: { until: NOW.toISOString(), seconds: 900, sums: recent },
  earlier: {
    until: new Date(NOW.getTime() - 900_000).toISOString(),
    seconds: 86_400,
    sums: earlier,
  },
});
