import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits for a fact: resolves as soon as `check` passes, fails with its last error after
 * `withinMs`. The pause is only the rhythm of looking.
 */
export const until = async <T>(
  check: () => T | Promise<T>,
  withinMs = 20_000,
): Promise<T> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(10);
    }
  }
};
