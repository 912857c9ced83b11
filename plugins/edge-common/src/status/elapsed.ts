/** How long progressing may take before it counts as trouble, in seconds (design: section 5). @internal */
export const LIMIT_SECONDS = {
  /** Hops 3 to 5, routes and policies: work of controllers inside the cluster. */
  cluster: 5 * 60,
  /** Hops 6 to 9: work of AWS. */
  aws: 10 * 60,
  /** The controller's own back-off between tries that were throttled reaches 17 minutes. */
  retries: 20 * 60,
  /** A refusal that stands this long is no passing one. */
  refusal: 60,
} as const;

/** Seconds from `since` (ISO 8601) to `now`; endless when `since` is no time. @internal */
export const elapsedSeconds = (
  since: string | undefined,
  now: Date,
): number => {
  const start = Date.parse(since ?? '');
  return Number.isNaN(start) ? Infinity : (now.getTime() - start) / 1000;
};

/** `progressing` within the limit, then what being overdue means. @internal */
export const progressingUntil = <S extends string>(
  since: string | undefined,
  now: Date,
  limitSeconds: number,
  overdue: S,
): 'progressing' | S =>
  elapsedSeconds(since, now) < limitSeconds ? 'progressing' : overdue;

/** The time that wins over all before it; what is no time never does. */
const pickTime =
  (wins: (at: number, best: number) => boolean) =>
  (times: readonly (string | undefined)[]): string | undefined => {
    let best: { readonly time?: string; readonly at: number } | undefined;
    for (const time of times) {
      const at = Date.parse(time ?? '');
      if (!Number.isNaN(at) && (!best || wins(at, best.at))) {
        best = { time, at };
      }
    }
    return best?.time;
  };

/** The newest of some times, ISO 8601; `undefined` when none is one. @internal */
export const newestTime = pickTime((at, best) => at >= best);

/** The oldest of some times, ISO 8601; `undefined` when none is one. @internal */
export const oldestTime = pickTime((at, best) => at < best);
