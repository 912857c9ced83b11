import type { ApiAddress } from './api/ApiClient';
import type { EnvoyGateway } from './servers/startEnvoyGateway';

/** The region in which the recordings of real controllers were made. @internal */
export const SUITE_REGION = 'us-east-1';

/** By which the suites learn of the control plane they share. @internal */
export const SUITE_VARIABLE = 'TLS_EDGE_CONTROL_PLANE';

/** @internal */
export interface SuiteControlPlane {
  readonly address: ApiAddress;
  readonly kubeconfig: string;
  readonly envoyGateway: EnvoyGateway;
  /** Where files of this run may be put. */
  readonly folder: string;
}
