import { ClusterCache } from '../runtime/ClusterCache';
import { ClusterClient } from '../runtime/ClusterClient';
import { ReadinessSwitches } from './ReadinessSwitches';

/** @internal */
export interface WorkloadOptions {
  readonly client: ClusterClient;
  readonly cache: ClusterCache;
  readonly region: string;
  readonly readiness: ReadinessSwitches;
  readonly now: () => Date;
  readonly onError: (error: unknown, subject: string) => void;
}
