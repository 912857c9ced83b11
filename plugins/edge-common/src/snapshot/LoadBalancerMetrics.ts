/**
 * Metrics of the namespace `AWS/NetworkELB` that the doctor reads, by dimension `LoadBalancer`,
 * statistic Sum.
 * @public
 */
export type LoadBalancerMetric =
  | 'NewFlowCount'
  | 'NewFlowCount_TLS'
  | 'ClientTLSNegotiationErrorCount'
  | 'TargetTLSNegotiationErrorCount'
  | 'TCP_Client_Reset_Count'
  | 'TCP_Target_Reset_Count'
  | 'TCP_ELB_Reset_Count'
  | 'PortAllocationErrorCount'
  | 'SecurityGroupBlockedFlowCount_Inbound_TCP'
  | 'SecurityGroupBlockedFlowCount_Outbound_TCP';

/** CloudWatch `GetMetricData` of one load balancer, in two windows that follow each other. @public */
export interface LoadBalancerMetrics {
  readonly loadBalancerArn: string;
  /** What happens now, such as the last 15 minutes. */
  readonly recent: MetricWindow;
  /** What is usual: the time before, such as the day up to `recent`; absent when it was not asked for. */
  readonly earlier?: MetricWindow;
}

/** @public */
export interface MetricWindow {
  /** ISO 8601. */
  readonly until: string;
  readonly seconds: number;
  /** CloudWatch writes no data point while nothing happened, so an absent metric is zero. */
  readonly sums: Readonly<Partial<Record<LoadBalancerMetric, number>>>;
}
