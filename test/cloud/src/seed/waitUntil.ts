import { setTimeout as sleep } from 'timers/promises';

const POLL_MS = 25;

/**
 * Looks again and again until nothing is missing.
 * @param missing - what is not yet so, one sentence each; empty when all is
 * @throws Error after `limitMs`, with what is still missing
 * @public
 */
export async function waitUntil(
  missing: () => Promise<readonly string[]>,
  limitMs: number,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  let left = await missing();
  while (left.length > 0) {
    if (Date.now() > deadline) {
      throw new Error(
        `Not so after ${limitMs / 1000} seconds: ${left.join('; ')}`,
      );
    }
    await sleep(POLL_MS);
    left = await missing();
  }
}
