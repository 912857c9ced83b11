const SECONDS = /^\d+$/;

/** A server, or a proxy in front of it, may not silence the watcher for longer. */
const LONGEST_MS = 2 * 60_000;

/**
 * Milliseconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3: seconds or a date),
 * two minutes at most; `undefined` where it asks for nothing that can be read.
 * @internal
 */
export const readRetryAfter = (
  header: string | undefined,
  now: Date,
): number | undefined => {
  const text = header?.trim() ?? '';
  const ms = SECONDS.test(text)
    ? Number(text) * 1_000
    : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_MS);
};
