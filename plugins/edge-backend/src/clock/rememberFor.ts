import type { Clock } from './Clock';

/**
 * Gives the last answer again until it is `ms` milliseconds old.
 * @internal
 */
export const rememberFor = <T>(
  clock: Clock,
  ms: number,
  ask: () => T,
): (() => T) => {
  let last: { readonly answer: T; readonly at: number } | undefined;
  return () => {
    const at = clock.now().getTime();
    if (!last || at - last.at >= ms) last = { answer: ask(), at };
    return last.answer;
  };
};
