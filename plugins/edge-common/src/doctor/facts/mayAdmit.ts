import type { SecurityGroupPeer } from '../../snapshot';
import { parseRange, rangesMeet, type AddressRange } from './parseRange';

/** Where a packet comes from as its receiver sees it; `undefined`: from anywhere. @internal */
export type Sources = readonly AddressRange[] | undefined;

/** Those that can be read. @internal */
export const rangesOf = (texts: readonly string[]): AddressRange[] =>
  texts.flatMap(text => parseRange(text) ?? []);

/**
 * Whether a rule can admit packets of some security groups and addresses. Lists of prefixes are
 * not read, so they may admit anyone: what may be open is not called closed.
 * @internal
 */
export const mayAdmit = (
  peer: SecurityGroupPeer,
  groupIds: readonly string[],
  addresses: Sources,
): boolean => {
  switch (peer.kind) {
    case 'securityGroup':
      return groupIds.includes(peer.id);
    case 'prefixList':
      return true;
    case 'cidr': {
      const range = parseRange(peer.cidr);
      return (
        range === undefined ||
        addresses === undefined ||
        addresses.some(address => rangesMeet(range, address))
      );
    }
    default: {
      const never: never = peer;
      return never;
    }
  }
};
