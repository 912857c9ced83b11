import { ControllerMarks } from './ControllerMarks';

/** How the controller is set up: what its flags and its account say. @internal */
export interface LoadBalancerSettings {
  readonly marks: ControllerMarks;
  readonly clusterName: string;
  readonly vpcId: string;
  /** One subnet per zone. */
  readonly subnetIds: readonly string[];
}
