const WILDCARD = /^\*\./;

/**
 * How well a certificate's name covers a host name: 2 exactly, 1 by a wildcard, which stands for
 * one label only, 0 not at all.
 * @public
 */
export const coverHostname = (pattern: string, hostname: string): 0 | 1 | 2 => {
  const [name, host] = [pattern.toLowerCase(), hostname.toLowerCase()];
  if (name === host) {
    return 2;
  }
  return WILDCARD.test(name) &&
    !WILDCARD.test(host) &&
    host.indexOf('.') > 0 &&
    host.slice(host.indexOf('.')) === name.slice(1)
    ? 1
    : 0;
};
