import type { ApiAddress } from '../api/ApiClient';
import type { Servers } from '../processes/Servers';

/** What every server of a run is told. @internal */
export interface Run {
  readonly servers: Servers;
  readonly ports: {
    readonly etcd: number;
    readonly etcdPeer: number;
    readonly api: number;
    readonly kubelet: number;
  };
}

/** A run whose API server answers. @internal */
export interface ServedRun extends Run {
  readonly address: ApiAddress;
  readonly kubeconfig: string;
  /** Region of the nodes' zones. */
  readonly region: string;
}
