import type { NlbSettings } from './NlbSettings';

/**
 * The ports on which the NLB ends TLS: none without a certificate; the listed ones; and, where
 * a certificate stands without a list or with an empty one, every TCP port. `*` matches nothing,
 * as the controller has it.
 * @public
 */
export const terminatedPorts = (
  { certificates, tlsPorts }: NlbSettings,
  ports: readonly { readonly port: number; readonly name?: string }[],
): number[] => {
  if (!certificates?.length) {
    return [];
  }
  return ports
    .filter(
      ({ port, name }) =>
        !tlsPorts?.length ||
        tlsPorts.includes(String(port)) ||
        (name !== undefined && tlsPorts.includes(name)),
    )
    .map(({ port }) => port);
};
