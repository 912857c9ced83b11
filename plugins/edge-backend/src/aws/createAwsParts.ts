import type {
  AwsSnapshot,
  Gap,
  PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { awsGap, type AwsFailureReason } from './AwsFailure';

/** The services that are asked, in the order in which one leads to the next. @internal */
export const COLLECTED_PARTS = ['elbv2', 'acm', 'ec2'] as const;

/** @internal */
export type CollectedPart = (typeof COLLECTED_PARTS)[number];

/**
 * What is known about the services of an account and region.
 * @internal
 */
export interface AwsParts {
  readonly get: () => AwsSnapshot['parts'];
  /** Why a service cannot be read; nothing while it was not asked yet. */
  readonly failureOf: (part: CollectedPart) => Gap | undefined;
  /** The state of a part that is still to be asked about something. */
  readonly starting: (part: CollectedPart) => PartState;
  /** Notes how a round went; true when that is news. */
  readonly move: (part: CollectedPart, reason?: AwsFailureReason) => boolean;
}

const startingState = (
  source: string,
  part: CollectedPart,
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
  let parts: Record<CollectedPart, PartState> = {
    elbv2: startingState(source, 'elbv2', startedAt),
    acm: startingState(source, 'acm', startedAt),
    ec2: startingState(source, 'ec2', startedAt),
  };
  const gapOf = (part: CollectedPart) => {
    const state = parts[part];
    return state.state === 'failed' ? state.gap : undefined;
  };
  return {
    get: () => parts,
    failureOf: part => {
      const gap = gapOf(part);
      return gap?.reason === 'starting' ? undefined : gap;
    },
    starting: part => startingState(source, part, startedAt),
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
