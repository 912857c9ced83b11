/**
 * Replaces what tells whose edge it is, the same text by the same text everywhere.
 * @internal
 */
export type Mask = (text: string) => string;

const ACCOUNT = /\b\d{12}\b/g;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Gives each thing it is asked for the next number, and the same one again. */
const numbering = (name: (index: number) => string) => {
  const known = new Map<string, string>();
  return (original: string): string => {
    const masked = known.get(original) ?? name(known.size + 1);
    known.set(original, masked);
    return masked;
  };
};

/**
 * A mask for account ids and host names. Host names are masked label by label, so that a wildcard
 * still covers what it covered and a name still ends in its domain.
 * @internal
 */
export const createMask = (hostnames: readonly string[]): Mask => {
  const account = numbering(index => String(index).padStart(12, '0'));
  const label = numbering(index => `name${index}`);
  const maskHostname = (hostname: string) =>
    hostname
      .split('.')
      .map(part => (part === '*' ? part : label(part)))
      .join('.');
  const found = [...new Set(hostnames.map(name => name.toLowerCase()))]
    .filter(name => name !== '' && name !== '*')
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const pattern =
    found.length > 0
      ? new RegExp(
          `(?<![a-z0-9.*-])(?:${found.map(escape).join('|')})(?![a-z0-9-])`,
          'gi',
        )
      : undefined;
  return text => {
    const named = pattern
      ? text.replace(pattern, name => maskHostname(name.toLowerCase()))
      : text;
    return named.replace(ACCOUNT, account);
  };
};
