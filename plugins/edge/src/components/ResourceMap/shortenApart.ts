import { shortenMiddle } from '../../text';

const ELLIPSIS = '…';

const commonStart = (a: string, b: string) => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const shortenEnd = (text: string, max: number) =>
  text.slice(0, max - ELLIPSIS.length) + ELLIPSIS;

/** From just before where a text parts from the others that look the same when shortened. */
const fromDifference = (
  text: string,
  others: readonly string[],
  max: number,
) => {
  const parts = Math.max(...others.map(other => commonStart(text, other)));
  const start = Math.max(Math.min(parts - 4, text.length - max + 1), 0);
  const rest = text.slice(start);
  const kept = max - ELLIPSIS.length;
  return ELLIPSIS + (rest.length > kept ? shortenEnd(rest, kept) : rest);
};

/**
 * Shortens a name in the middle, or elsewhere where that would make it look like one of its
 * neighbours: names of one team often differ in the middle only.
 * @internal
 */
export const shortenApart = (
  text: string,
  neighbours: readonly string[],
  max: number,
): string => {
  const short = shortenMiddle(text, max);
  const alike = neighbours.filter(
    other => other !== text && shortenMiddle(other, max) === short,
  );
  return alike.length > 0 ? fromDifference(text, alike, max) : short;
};
