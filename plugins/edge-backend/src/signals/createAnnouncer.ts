import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';

import type { Channels } from './createChannels';

/** An edge that changed, for those who look at it. @internal */
export interface Announcement {
  readonly edgeKey: string;
  readonly entityRefs: readonly string[];
  readonly rev: number;
}

/** @internal */
export interface Announcer {
  /** Hints at changed edges; a hint that is lost is made up for by the page's own rhythm. */
  readonly announce: (changes: readonly Announcement[]) => Promise<void>;
}

/** @internal */
export const createAnnouncer = (options: {
  readonly signals: SignalsService;
  readonly channels: Channels;
  readonly logger: LoggerService;
}): Announcer => {
  const { signals, channels, logger } = options;
  let listRev = 0;

  const publish = async (channel: string, rev: number) => {
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: { rev },
      });
    } catch (error) {
      logger.warn('A hint that an edge changed was lost', toError(error));
    }
  };

  return {
    announce: async changes => {
      if (changes.length === 0) return;
      listRev += 1;
      const entityRefs = new Set(
        changes.flatMap(change => [...change.entityRefs]),
      );
      await Promise.all([
        publish(channels.ofLists, listRev),
        ...[...entityRefs].map(ref => publish(channels.ofEntity(ref), listRev)),
        ...changes.map(({ edgeKey, rev }) =>
          publish(channels.ofEdge(edgeKey), rev),
        ),
      ]);
    },
  };
};
