import type { Ec2Facts, NetworkInterface, Target } from '../../snapshot';
import { oncePer } from '../../topology';
import { parseRange, rangesMeet } from './parseRange';

const interfacesByAddress = oncePer(
  ({ networkInterfaces }: Ec2Facts): ReadonlyMap<string, NetworkInterface> =>
    new Map(
      networkInterfaces.flatMap(found => [
        ...found.addresses.map(address => [address, found] as const),
        ...(found.instanceId && found.isPrimary
          ? [[found.instanceId, found] as const]
          : []),
      ]),
    ),
);

const delegated = oncePer(({ networkInterfaces }: Ec2Facts) =>
  networkInterfaces.flatMap(found =>
    found.prefixes.flatMap(prefix => {
      const range = parseRange(prefix);
      return range ? [{ range, found }] : [];
    }),
  ),
);

/**
 * The network interface of a target: by its address, else by the prefix its address was taken
 * from, a node's by its instance.
 * @internal
 */
export const targetInterface = (
  ec2: Ec2Facts,
  { id }: Target,
): NetworkInterface | undefined => {
  const known = interfacesByAddress(ec2).get(id);
  const address = known ? undefined : parseRange(id);
  return address
    ? delegated(ec2).find(({ range }) => rangesMeet(range, address))?.found
    : known;
};
