import { NLB_OPTIONS, type NlbSettings } from '../edge';
import type { TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { certificateOrder } from './certificateOrder';

type Read = (topology: EdgeTopology) => readonly (string | undefined)[];

const balancer =
  (read: (one: NonNullable<EdgeTopology['loadBalancer']>) => string): Read =>
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

/** The controller's one form of asking for PROXY protocol is `*`. */
const proxyProtocol = groups(({ attributes }) => {
  const value = attributes['proxy_protocol_v2.enabled'];
  return value === 'true' ? '*' : value && 'off';
});

const joined = (items: readonly string[]): string =>
  items.length > 0 ? [...new Set(items)].sort().join(',') : 'none';

/** Where the value does not stand under a key of its own, row by row of the option table. */
const READS: Partial<Record<keyof NlbSettings, Read>> = {
  targetType: groups(({ targetType }) => targetType),
  loadBalancerName: balancer(({ name }) => name),
  scheme: balancer(({ scheme }) => scheme),
  ipAddressType: balancer(({ ipAddressType }) => ipAddressType),
  subnets: balancer(({ zones }) =>
    joined(zones.map(({ subnetId }) => subnetId)),
  ),
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
  backendProtocol: topology => {
    const arns = terminating(topology).flatMap(
      ({ targetGroupArns }) => targetGroupArns,
    );
    return topology.targetGroups
      .filter(({ arn }) => arns.includes(arn))
      .map(({ protocol }) =>
        protocol === 'TLS' ? 'ssl' : protocol.toLowerCase(),
      );
  },
  proxyProtocol,
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
 * What AWS has for a row of the option table, spelled as its annotation is; values that differ
 * between listeners or target groups are joined by ` | `. `undefined` where AWS shows none, or not
 * all of them.
 * @internal
 */
export const liveSetting = (
  topology: EdgeTopology,
  option: keyof NlbSettings,
): string | undefined => {
  const read = READS[option] ?? attributeRead(option);
  const values = read?.(topology) ?? [];
  return values.length === 0 || values.includes(undefined)
    ? undefined
    : [...new Set(values)].sort().join(' | ');
};
