/** One subnet of the region's only network. @public */
export interface Subnet {
  readonly id: string;
  readonly zone: string;
  /** First three octets of the pod addresses that live in it, each with its dot: `10.100.1.`. */
  readonly prefixes: readonly string[];
}

/** The only network of every region. @public */
export const VPC_ID = 'vpc-5f9c5d37f23233d64';

/**
 * Two zones of a region with one subnet each; a pod's third octet says in which of them it lives.
 * @public
 */
export function subnetsOf(region: string): readonly Subnet[] {
  return [
    {
      id: 'subnet-4acbcb76d14f695e2',
      zone: `${region}a`,
      prefixes: ['10.100.1.'],
    },
    {
      id: 'subnet-70414b5dd43fe6196',
      zone: `${region}b`,
      prefixes: ['10.100.2.'],
    },
  ];
}

/** Zone an address belongs to, or undefined for an address outside the network. @public */
export function zoneOf(
  subnets: readonly Subnet[],
  address: string,
): string | undefined {
  return subnets.find(({ prefixes }) =>
    prefixes.some(prefix => address.startsWith(prefix)),
  )?.zone;
}
