/** Neighbouring addresses of one family, both ends included. @internal */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const joined = (
  numbers: readonly string[],
  isNumber: RegExp,
  toNumber: (text: string) => bigint,
  size: bigint,
): bigint | undefined =>
  numbers.every(text => isNumber.test(text) && toNumber(text) < size)
    ? numbers.reduce((sum, text) => sum * size + toNumber(text), 0n)
    : undefined;

const parseIpv4 = (text: string): bigint | undefined => {
  const parts = text.split('.');
  return parts.length === 4
    ? joined(parts, /^\d{1,3}$/, BigInt, 256n)
    : undefined;
};

const groupsOf = (text: string): string[] =>
  text === '' ? [] : text.split(':');

const parseIpv6 = (text: string): bigint | undefined => {
  const [head = [], tail, ...more] = text.split('::').map(groupsOf);
  const missing = 8 - head.length - (tail?.length ?? 0);
  const isWhole = tail ? missing > 0 : missing === 0;
  return isWhole && more.length === 0
    ? joined(
        [...head, ...Array<string>(missing).fill('0'), ...(tail ?? [])],
        /^[0-9a-f]{1,4}$/i,
        group => BigInt(`0x${group}`),
        65536n,
      )
    : undefined;
};

/** An address or a range in CIDR notation; `undefined` when it is neither. @internal */
export const parseRange = (text: string): AddressRange | undefined => {
  const [address = '', bits, ...more] = text.trim().split('/');
  const family = address.includes(':') ? 6 : 4;
  const length = family === 6 ? 128 : 32;
  const base = family === 6 ? parseIpv6(address) : parseIpv4(address);
  const isSound =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= length);
  if (base === undefined || !isSound || more.length > 0) {
    return undefined;
  }
  const size = 1n << BigInt(length - Number(bits ?? length));
  const first = (base / size) * size;
  return { family, first, last: first + size - 1n };
};

/** Whether two ranges have an address in common. @internal */
export const rangesMeet = (one: AddressRange, other: AddressRange): boolean =>
  one.family === other.family &&
  one.first <= other.last &&
  other.first <= one.last;

/** Whether some ranges together hold every address of another one. @internal */
export const rangesCover = (
  ranges: readonly AddressRange[],
  { family, first, last }: AddressRange,
): boolean => {
  const sorted = ranges
    .filter(range => range.family === family)
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  let next = first;
  for (const range of sorted) {
    if (range.first <= next && range.last >= next) {
      next = range.last + 1n;
    }
  }
  return next > last;
};
