/** How often something runs. @public */
export interface Runs {
  /** Runs before the first that counts, so that the engine has compiled what is hot. */
  readonly warmUp: number;
  readonly counted: number;
}

/** Milliseconds that each counted run took. @public */
export const timeRuns = (
  { warmUp, counted }: Runs,
  run: () => void,
): readonly number[] => {
  const timed = () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  Array.from({ length: warmUp }, timed);
  return Array.from({ length: counted }, timed);
};
