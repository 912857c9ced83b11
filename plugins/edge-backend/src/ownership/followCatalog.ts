import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

import type { Clock } from '../clock/Clock';
import type { CatalogDirectory } from './CatalogDirectory';

/**
 * Reads again and again who claims which edge, until `signal` is aborted. Until the first answer
 * it asks more often: the catalog starts at the same time as this plugin.
 * @internal
 */
export const followCatalog = async (options: {
  readonly directory: CatalogDirectory;
  readonly clock: Clock;
  readonly everyMs: number;
  readonly onChange: () => void;
  readonly logger: LoggerService;
  readonly signal: AbortSignal;
}): Promise<void> => {
  const { directory, clock, everyMs, logger, signal } = options;
  while (!signal.aborted) {
    try {
      if (await directory.refresh()) options.onChange();
    } catch (error) {
      logger.warn(
        'The catalog did not tell who claims which edge; it is asked again',
        toError(error),
      );
    }
    await clock.sleep(directory.isRead() ? everyMs : everyMs / 10, signal);
  }
};
