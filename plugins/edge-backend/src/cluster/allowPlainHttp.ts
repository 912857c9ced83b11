/**
 * A plain HTTP server, such as `kubectl proxy`, has no certificate to verify, and client-node
 * refuses it unless told so.
 * @internal
 */
export const allowPlainHttp = <
  T extends { readonly server: string; readonly skipTLSVerify: boolean },
>(
  cluster: T,
): T => ({
  ...cluster,
  skipTLSVerify: cluster.skipTLSVerify || cluster.server.startsWith('http:'),
});
