/**
 * Where the host names of an edge are meant to lead. `direct`: to its load balancer alone;
 * `weighted`: to it and to others; `fronted`: to something in front of it, such as a CDN;
 * `standby`: elsewhere until it is needed; `none`: no records are wanted.
 * @public
 */
export const DNS_EXPECTATIONS = [
  'direct',
  'weighted',
  'fronted',
  'standby',
  'none',
] as const;

/** @public */
export type DnsExpectation = (typeof DNS_EXPECTATIONS)[number];

/** Gateways: where the host names of the edge are meant to lead. @public */
export const DNS_ANNOTATION = 'tls-edge.dev/dns';

/**
 * What the annotations of a Gateway expect; `undefined` where they say nothing, or a word that is
 * none of the expectations.
 * @public
 */
export const readDnsExpectation = (
  annotations: Readonly<Record<string, string>>,
): DnsExpectation | undefined =>
  DNS_EXPECTATIONS.find(one => one === annotations[DNS_ANNOTATION]?.trim());
