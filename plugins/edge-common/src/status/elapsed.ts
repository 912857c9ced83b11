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

const isTime = (time: string | undefined): time is string =>
  time !== undefined && !Number.isNaN(Date.parse(time));

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/** The newest of some times, ISO 8601; `undefined` when none is one. @internal */
export const newestTime = (
  times: readonly (string | undefined)[],
): string | undefined => times.filter(isTime).sort(byTime).at(-1);

/** The oldest of some times, ISO 8601; `undefined` when none is one. @internal */
export const oldestTime = (
  times: readonly (string | undefined)[],
): string | undefined => times.filter(isTime).sort(byTime)[0];
