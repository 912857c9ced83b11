import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import type { AgeReader } from './createAgeReader';
import { COLLECTED_PARTS, type AwsParts } from './createAwsParts';
import type { WantingEdge } from './Demand';

/** @internal */
export interface EdgePartsOptions {
  readonly edge: WantingEdge;
  readonly parts: AwsParts;
  readonly ages: AgeReader;
  /** Nothing waits for EC2: an edge may be shown before its network was read. */
  readonly isNetworkAnswered: boolean;
}

/**
 * The account's parts as one edge sees them. An AWS that asks to slow down takes nothing back: what
 * it said stays read while the edge's answers are not old.
 * @internal
 */
export const partsOfEdge = ({
  edge,
  parts,
  ages,
  isNetworkAnswered,
}: EdgePartsOptions): AwsSnapshot['parts'] => ({
  ...parts.get(),
  ...(isNetworkAnswered || parts.failureOf('ec2')
    ? {}
    : { ec2: parts.starting('ec2') }),
  ...Object.fromEntries(
    COLLECTED_PARTS.filter(
      part =>
        parts.failureOf(part)?.reason === 'throttled' &&
        !ages.isOld(edge, question => question.part === part),
    ).map(part => [part, { state: 'read' } as const]),
  ),
});
