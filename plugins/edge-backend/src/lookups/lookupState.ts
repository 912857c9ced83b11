import type { Gap, PartState } from '@tls-edge/backstage-plugin-edge-common';

import type { HeardOf } from './LookupBook';

const isoOf = (ms: number) => new Date(ms).toISOString();

/**
 * What is known together: failed while one question fails or was not asked yet.
 * @internal
 */
export const lookupState = (options: {
  readonly source: string;
  readonly part: string;
  readonly startedMs: number;
  /** One entry per question; `undefined` where nothing was heard yet. */
  readonly heard: readonly (HeardOf<unknown> | undefined)[];
}): PartState => {
  const { source, part, heard } = options;
  const gap = (
    { reason, message }: Pick<Gap, 'reason' | 'message'>,
    sinceMs: number,
  ): PartState => ({
    state: 'failed',
    gap: { source, part, reason, message, since: isoOf(sinceMs) },
  });
  const [failure] = heard
    .flatMap(one => one?.failure ?? [])
    .sort((one, other) => one.sinceMs - other.sinceMs);
  if (failure) return gap(failure, failure.sinceMs);
  return heard.includes(undefined)
    ? gap(
        { reason: 'starting', message: 'The first answer is still to come' },
        options.startedMs,
      )
    : { state: 'read' };
};
