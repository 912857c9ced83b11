import { setTimeout as delay } from 'node:timers/promises';

/** Waits for a fact, asking every 20 ms; gives back what was found last, found or not. */
export async function until<T>(
  read: () => Promise<T> | T,
  isTrue: (value: T) => boolean,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isTrue(value) || Date.now() > end) {
      return value;
    }
    await delay(20);
  }
}
