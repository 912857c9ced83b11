import type { ResolvedName } from '../snapshot';
import { oncePer, type EdgeTopology } from '../topology';

/**
 * Where one host name leads. `dangling`: to a load balancer of AWS that has no address any more;
 * `otherBalancer`: to one that is not the edge's; `elsewhere`: to addresses that are none of a
 * load balancer by name; `missing`: nowhere.
 * @internal
 */
export type NameVerdict =
  | 'here'
  | 'missing'
  | 'dangling'
  | 'otherBalancer'
  | 'elsewhere'
  | 'unknown';

const byName = oncePer(
  (names: readonly ResolvedName[]): ReadonlyMap<string, ResolvedName> =>
    new Map(names.map(one => [one.name, one])),
);

/** What the resolver said of a name; `undefined` where it has not answered. @internal */
export const findResolved = (
  { names }: EdgeTopology,
  name: string,
): ResolvedName | undefined =>
  names && byName(names).get(name.toLowerCase().replace(/\.$/, ''));

/** Load balancers of every partition and kind end so (AWS: ELB DNS names). */
const BALANCER = /\.elb\.(?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/;

/** The DNS name clients have to arrive at; it outlives the load balancer on the Service. @internal */
export const balancerName = ({
  loadBalancer,
  service,
}: EdgeTopology): string | undefined =>
  (loadBalancer?.dnsName ?? service?.hostnames[0])?.toLowerCase();

/** Any of its addresses will do: resolvers answer with those of some zones. */
const isAtAddressOf = (
  topology: EdgeTopology,
  own: string,
  { addresses }: ResolvedName,
): boolean | undefined => {
  const known = [
    ...(findResolved(topology, own)?.addresses ?? []),
    ...(topology.loadBalancer?.zones ?? []).flatMap(
      zone => zone.addresses ?? [],
    ),
  ];
  return known.length > 0
    ? addresses.length > 0 && addresses.every(one => known.includes(one))
    : undefined;
};

/** Judges a host name of an edge by what the portal's resolver said. @internal */
export const nameVerdict = (
  topology: EdgeTopology,
  hostname: string,
): NameVerdict => {
  const resolved = findResolved(topology, hostname);
  const own = balancerName(topology);
  const balancer = resolved?.aliases.find(alias => BALANCER.test(alias));
  if (resolved?.outcome === 'missing' && balancer) {
    return 'dangling';
  }
  if (!resolved || own === undefined) {
    return 'unknown';
  }
  if (resolved.outcome === 'missing') {
    return 'missing';
  }
  if (resolved.aliases.includes(own)) {
    return 'here';
  }
  if (balancer) {
    return 'otherBalancer';
  }
  const isHere = isAtAddressOf(topology, own, resolved);
  if (isHere === undefined) {
    return 'unknown';
  }
  return isHere ? 'here' : 'elsewhere';
};
