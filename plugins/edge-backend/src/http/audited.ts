import type {
  AuditorServiceCreateEventOptions,
  AuditorService,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';

/**
 * Does something and leaves a record of it, whether it succeeds or not.
 * @internal
 */
export const audited = async <T>(
  auditor: AuditorService,
  options: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
): Promise<T> => {
  const event = await auditor.createEvent(options);
  try {
    const result = await act();
    await event.success();
    return result;
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
};
