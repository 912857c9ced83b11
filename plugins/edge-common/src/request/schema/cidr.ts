const isIpv4 = (text: string): boolean => {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every(part => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  );
};

const isIpv6 = (text: string): boolean => {
  const halves = text.split('::');
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  return (
    halves.length <= 2 &&
    groups.every(group => /^[0-9A-Fa-f]{1,4}$/.test(group)) &&
    (halves.length === 2 ? groups.length < 8 : groups.length === 8)
  );
};

/** Whether the text is an IPv4 or IPv6 range with a prefix length that exists. @internal */
export const isCidr = (text: string): boolean => {
  const [address, length, ...rest] = text.split('/');
  if (rest.length > 0 || !/^(?:0|[1-9]\d{0,2})$/.test(length ?? '')) {
    return false;
  }
  return isIpv4(address)
    ? Number(length) <= 32
    : isIpv6(address) && Number(length) <= 128;
};

/** Whether the range is of the IPv6 family. @internal */
export const isIpv6Cidr = (text: string): boolean => text.includes(':');

/** Whether the range lets the whole address family in. @internal */
export const isOpenCidr = (text: string): boolean => /\/0+$/.test(text);
