/**
 * The least TLS version an NLB policy accepts, by the arithmetic of its name: in `TLS13-1-2-…`
 * the `1-2` is the minimum; names that say none are from the time of TLS 1.0. Gives the minor
 * version, 0 to 3.
 * @public
 */
export const minimumTlsMinor = (sslPolicy: string): number =>
  Number(/-(?:TLS13|TLS|FS)-1-([0-3])(?:-|$)/.exec(sslPolicy)?.[1] ?? 0);
