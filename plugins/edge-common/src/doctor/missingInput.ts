import type { PartState } from '../snapshot';
import type { DoctorRule, RuleInput, Seen } from './DoctorRule';

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
  metrics: () => 'metrics are not read',
  probe: () => 'the edge is not probed',
};

const unread = (part: string, state: PartState): string | undefined => {
  switch (state.state) {
    case 'read':
      return undefined;
    case 'notConfigured':
      return `${part} is not configured`;
    case 'failed':
      return `${part} cannot be read: ${state.gap.message}`;
    default: {
      const never: never = state;
      return never;
    }
  }
};

/**
 * The first input a rule lacks, as the reason to skip it. Manifests alone are complete in
 * themselves, so `reads` matters on a live edge only.
 * @internal
 */
export const missingInput = (
  rule: DoctorRule,
  seen: Seen,
): string | undefined =>
  [
    ...rule.needs.map(input => absent[input](seen)),
    ...(seen.live ? rule.reads : []).map(part =>
      unread(part, seen.topology.parts[part]),
    ),
  ].find(reason => reason !== undefined);
