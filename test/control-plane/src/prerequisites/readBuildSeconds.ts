const VARIABLE = 'EDGE_BUILD_SECONDS';

/**
 * How long the environment allows the first build to take, in seconds; undefined where it does
 * not say.
 * @throws Error where what it says is no such time
 * @internal
 */
export const readBuildSeconds = (
  env: Readonly<Record<string, string | undefined>>,
): number | undefined => {
  const text = env[VARIABLE];
  if (!text) {
    return undefined;
  }
  const seconds = Number(text);
  if (!(seconds > 0)) {
    throw new Error(
      `${VARIABLE} is "${text}"; give it a number of seconds, or leave it out for no limit`,
    );
  }
  return seconds;
};
