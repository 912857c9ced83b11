import type { Cluster } from '../../../api/Cluster';
import type { Seen } from './Situation';

/** A cluster with Envoy Gateway, a load balancer controller, an AWS account and the portal. */
export interface EdgeWorld {
  readonly cluster: Cluster;
  /** Makes certificates known to ACM and to listeners. */
  readonly issue: (arns: readonly string[]) => void;
  readonly envoyGateway: {
    /** It writes nothing and sees nothing until it is started again. */
    readonly stop: () => Promise<void>;
    readonly start: () => Promise<void>;
  };
  /** Takes readiness from the pods of the edge's Envoy. */
  readonly makeEnvoyUnready: () => Promise<void>;
  /** A Gateway as the product sees it, judged a quarter of an hour later. */
  readonly look: (gateway: string) => Promise<Seen>;
}
