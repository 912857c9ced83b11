const ELLIPSIS = '…';

/**
 * Shortens host names and ARNs where they tell least, in the middle; never longer than `max`.
 * @internal
 */
export const shortenMiddle = (text: string, max = 48): string => {
  if (text.length <= max) return text;
  const kept = max - ELLIPSIS.length;
  const head = Math.ceil(kept / 2);
  return (
    text.slice(0, head) + ELLIPSIS + text.slice(text.length - (kept - head))
  );
};
