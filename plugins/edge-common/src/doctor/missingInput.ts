import type { PartState } from '../snapshot';
import { oncePer, type EdgeTopology } from '../topology';
import type { DoctorRule, RuleInput, Seen } from './DoctorRule';

/** What a portal can do without, in the words of its rules. */
const WITHOUT: Partial<Record<keyof EdgeTopology['parts'], string>> = {
  ec2: 'security groups and subnets are not read',
  metrics: 'metrics are not read',
  inventory: 'the whole account is not listed',
  logBuckets: 'log buckets are not read',
  resolver: 'names are not resolved',
  probe: 'the edge is not probed',
};

const unwanted = (
  { parts }: EdgeTopology,
  part: keyof EdgeTopology['parts'],
): string | undefined =>
  parts[part].state === 'notConfigured' ? WITHOUT[part] : undefined;

/** Why an input is not there, `undefined` when it is. */
const absent: Record<RuleInput, (seen: Seen) => string | undefined> = {
  manifests: ({ topology }) =>
    topology.gateway
      ? undefined
      : `the Gateway ${topology.id.namespace}/${topology.id.gateway} does not exist`,
  cluster: ({ live }) =>
    live
      ? undefined
      : 'it looks at a running edge, and these are manifests alone',
  aws: ({ topology, live }) =>
    live && topology.parts.elbv2.state !== 'notConfigured'
      ? undefined
      : 'no AWS account is configured for the edge',
  change: () => 'it compares two versions, and there is only one',
  metrics: ({ topology }) => unwanted(topology, 'metrics'),
  probe: ({ topology }) => unwanted(topology, 'probe'),
};

const unread = (
  part: keyof EdgeTopology['parts'],
  state: PartState,
): string | undefined => {
  switch (state.state) {
    case 'read':
      return undefined;
    case 'notConfigured':
      return WITHOUT[part] ?? `${part} is not configured`;
    case 'failed':
      return `${part} cannot be read: ${state.gap.message}`;
    default: {
      const never: never = state;
      return never;
    }
  }
};

/**
 * What else a part is read for: routes of all kinds stand in one list, those on ListenerSets among
 * them, and one of the two EnvoyProxies is named by the class.
 */
const TOGETHER: Partial<
  Record<keyof EdgeTopology['parts'], DoctorRule['reads']>
> = {
  httproutes: ['grpcroutes', 'listenersets'],
  envoyproxies: ['gatewayclasses'],
};

/** Once per rule, since every edge is asked for every rule. */
const allReads = oncePer(({ reads }: DoctorRule): DoctorRule['reads'] => [
  ...new Set([...reads, ...reads.flatMap(part => TOGETHER[part] ?? [])]),
]);

/**
 * The first input a rule lacks, as the reason to skip it. Manifests alone are complete in
 * themselves, so `reads` matters on a live edge only.
 * @internal
 */
export const missingInput = (
  rule: DoctorRule,
  seen: Seen,
): string | undefined => {
  for (const input of rule.needs) {
    const reason = absent[input](seen);
    if (reason !== undefined) {
      return reason;
    }
  }
  for (const part of seen.live ? allReads(rule) : []) {
    const reason = unread(part, seen.topology.parts[part]);
    if (reason !== undefined) {
      return reason;
    }
  }
  return undefined;
};
