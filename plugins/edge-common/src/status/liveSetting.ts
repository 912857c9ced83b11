import { NLB_OPTIONS, type NlbSettings } from '../edge';
import type { LoadBalancer, TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { certificateOrder } from './certificateOrder';

type Read = (topology: EdgeTopology) => readonly (string | undefined)[];

const balancer =
  (read: (one: LoadBalancer) => string | undefined): Read =>
  ({ loadBalancer }) =>
    loadBalancer ? [read(loadBalancer)] : [];

const groups =
  (read: (one: TargetGroup) => string | undefined): Read =>
  ({ targetGroups }) =>
    targetGroups.map(read);

const check = (
  read: (one: TargetGroup['healthCheck']) => string | number | undefined,
): Read => groups(({ healthCheck }) => read(healthCheck)?.toString());

const terminating = ({ listeners }: EdgeTopology) =>
  listeners.filter(({ protocol }) => protocol === 'TLS');

const PROXY_PROTOCOL = 'proxy_protocol_v2.enabled';

/** The controller's one form of asking for PROXY protocol is `*`. */
const proxyProtocol = groups(({ attributes }) => {
  const value = attributes[PROXY_PROTOCOL];
  return value === 'true' ? '*' : value && 'off';
});

const joined = (items: readonly string[]): string =>
  items.length > 0 ? [...new Set(items)].sort().join(',') : 'none';

/** The groups behind some listeners. */
const groupsBehind = (
  { targetGroups }: EdgeTopology,
  listeners: EdgeTopology['listeners'],
): readonly TargetGroup[] => {
  const arns = listeners.flatMap(({ targetGroupArns }) => targetGroupArns);
  return targetGroups.filter(({ arn }) => arns.includes(arn));
};

/** Ports whose targets get the PROXY header; `undefined` where AWS does not tell of one. */
const proxiedPorts: Read = topology => {
  const ports = topology.listeners.flatMap(listener =>
    groupsBehind(topology, [listener]).map(
      ({ attributes }) => [listener.port, attributes[PROXY_PROTOCOL]] as const,
    ),
  );
  if (ports.length === 0 || ports.some(([, value]) => value === undefined)) {
    return [undefined];
  }
  return [
    joined(
      ports.filter(([, value]) => value === 'true').map(([port]) => `${port}`),
    ),
  ];
};

/** AWS tells only what was chosen; a load balancer with addresses of AWS's own choice has none. */
const chosen = (read: 'addresses' | 'allocationIds'): Read =>
  balancer(({ zones }) =>
    zones.every(zone => zone[read] !== undefined)
      ? joined(zones.flatMap(zone => zone[read] ?? []))
      : undefined,
  );

/** Where the value does not stand under a key of its own, row by row of the option table. */
const READS: Partial<Record<keyof NlbSettings, Read>> = {
  targetType: groups(({ targetType }) => targetType),
  loadBalancerName: balancer(({ name }) => name),
  scheme: balancer(({ scheme }) => scheme),
  ipAddressType: balancer(({ ipAddressType }) => ipAddressType),
  subnets: balancer(({ zones }) =>
    joined(zones.map(({ subnetId }) => subnetId)),
  ),
  eipAllocations: chosen('allocationIds'),
  privateIpv4Addresses: chosen('addresses'),
  securityGroups: balancer(({ securityGroups }) => joined(securityGroups)),
  tags: balancer(({ tags }) =>
    joined(Object.entries(tags).map(([key, value]) => `${key}=${value}`)),
  ),
  certificates: topology =>
    terminating(topology).map(
      ({ certificateArns }) =>
        certificateOrder(certificateArns).join(',') || 'none',
    ),
  tlsPorts: topology =>
    topology.listeners.length > 0
      ? [joined(terminating(topology).map(({ port }) => port.toString()))]
      : [],
  sslPolicy: topology =>
    terminating(topology).map(({ sslPolicy }) => sslPolicy),
  alpn: topology =>
    terminating(topology).map(({ alpnPolicy }) => alpnPolicy ?? 'None'),
  // Only what arrives over TLS is encrypted again: a plain port keeps plain targets.
  backendProtocol: topology =>
    groupsBehind(topology, terminating(topology)).map(({ protocol }) =>
      protocol === 'TLS' ? 'ssl' : protocol.toLowerCase(),
    ),
  proxyProtocol,
  proxyProtocolPorts: proxiedPorts,
  healthCheckProtocol: check(({ protocol }) => protocol.toLowerCase()),
  healthCheckPort: check(({ port }) => port),
  healthCheckPath: check(({ path }) => path),
  healthCheckInterval: check(({ intervalSeconds }) => intervalSeconds),
  healthCheckTimeout: check(({ timeoutSeconds }) => timeoutSeconds),
  successCodes: check(({ successCodes }) => successCodes),
  healthyThreshold: check(({ healthyThreshold }) => healthyThreshold),
  unhealthyThreshold: check(({ unhealthyThreshold }) => unhealthyThreshold),
};

const attributeRead = (option: keyof NlbSettings): Read | undefined => {
  const { annotation, attribute } = NLB_OPTIONS[option];
  if (attribute === undefined) {
    return undefined;
  }
  switch (annotation) {
    case 'attributes':
      return ({ loadBalancer }) => [loadBalancer?.attributes[attribute]];
    case 'targetGroupAttributes':
      return groups(({ attributes }) => attributes[attribute]);
    default:
      return undefined;
  }
};

/**
 * What AWS has for a row of the option table, spelled as its annotation is: one value for each
 * listener or target group it stands on, `undefined` where AWS does not tell of that one.
 * @internal
 */
export const liveValues = (
  topology: EdgeTopology,
  option: keyof NlbSettings,
): readonly (string | undefined)[] =>
  (READS[option] ?? attributeRead(option))?.(topology) ?? [];

/**
 * The same in one text; values that differ between listeners or target groups are joined by
 * ` | `. `undefined` where AWS shows none, or not all of them.
 * @internal
 */
export const liveSetting = (
  topology: EdgeTopology,
  option: keyof NlbSettings,
): string | undefined => {
  const values = liveValues(topology, option);
  return values.length === 0 || values.includes(undefined)
    ? undefined
    : [...new Set(values)].sort().join(' | ');
};
