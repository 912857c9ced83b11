import type {
  AwsPart,
  AwsSnapshot,
  PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { awsGap, type AwsFailureReason } from './AwsFailure';

/**
 * What is known about the two services of an account and region.
 * @internal
 */
export interface AwsParts {
  readonly get: () => AwsSnapshot['parts'];
  /** Asked and refused; not merely unasked. */
  readonly isFailed: (part: AwsPart) => boolean;
  /** Notes how a round went; true when that is news. */
  readonly move: (part: AwsPart, reason?: AwsFailureReason) => boolean;
}

const startingState = (
  source: string,
  part: AwsPart,
  since: string,
): PartState => ({
  state: 'failed',
  gap: {
    source,
    part,
    reason: 'starting',
    message: 'The first reading of this AWS account is under way',
    since,
  },
});

/** @internal */
export const createAwsParts = (source: string, clock: Clock): AwsParts => {
  const startedAt = clock.now().toISOString();
  let parts: Record<AwsPart, PartState> = {
    elbv2: startingState(source, 'elbv2', startedAt),
    acm: startingState(source, 'acm', startedAt),
  };
  const gapOf = (part: AwsPart) => {
    const state = parts[part];
    return state.state === 'failed' ? state.gap : undefined;
  };
  return {
    get: () => parts,
    isFailed: part => {
      const gap = gapOf(part);
      return gap !== undefined && gap.reason !== 'starting';
    },
    move: (part, reason) => {
      const gap = gapOf(part);
      const since = gap?.since ?? clock.now().toISOString();
      parts = {
        ...parts,
        [part]: reason
          ? { state: 'failed', gap: awsGap({ source, part, reason, since }) }
          : { state: 'read' },
      };
      return gap?.reason !== reason;
    },
  };
};
