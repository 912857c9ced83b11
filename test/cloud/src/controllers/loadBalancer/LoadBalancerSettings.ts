/** How the controller is set up: what its flags and its account say. @internal */
export interface LoadBalancerSettings {
  readonly clusterName: string;
  readonly vpcId: string;
  /** One subnet per zone. */
  readonly subnetIds: readonly string[];
}
