import { textAt } from './rawJson';

const DURATION = /^(?:\d{1,9}(?:\.\d{1,9})?(?:h|m|s|ms))+$/;
const PART = /(\d+(?:\.\d+)?)(h|ms|m|s)/g;
const SECONDS: Readonly<Record<string, number>> = {
  h: 3600,
  m: 60,
  s: 1,
  ms: 0.001,
};

/** A duration such as `1h30m` or `500ms` in seconds (GEP-2257), else `undefined`. @internal */
export const secondsAt = (
  raw: unknown,
  ...path: readonly string[]
): number | undefined => {
  const text = textAt(raw, ...path);
  return text !== undefined && DURATION.test(text)
    ? [...text.matchAll(PART)].reduce(
        (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit],
        0,
      )
    : undefined;
};
