import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { AwsAnswers } from './AwsAnswers';
import type { AwsClients } from './createAwsClients';
import type { WantingEdge } from './Demand';

/** Seconds an answer stays good. @internal */
export type AwsFreshness = Pick<
  EdgeConfig['freshness'],
  'hot' | 'warm' | 'certificates'
>;

/** @internal */
export interface RoundOptions {
  readonly clients: AwsClients;
  readonly answers: AwsAnswers;
  readonly edges: readonly WantingEdge[];
  /** Whether answers that these edges do not want are dropped: only when they are all edges. */
  readonly isWhole: boolean;
  /** Asked before each question; what is left then waits for the next round. */
  readonly isInterrupted: () => boolean;
  readonly freshness: AwsFreshness;
  /** Whether ACM of this account and region can know the certificate. */
  readonly isOwnCertificate: (arn: string) => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
