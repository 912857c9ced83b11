const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/**
 * Seconds of a duration like `180s`, `5m`, `1h`; `undefined` for other text.
 * @public
 */
export const parseDuration = (text: string): number | undefined => {
  const [, number, unit] = /^(\d+)([smh])$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * SECONDS[unit];
};
