import type { NlbSettings } from '../../nlb';
import { askedNlb } from '../facts/askedNlb';
import {
  AFTER_BUILD_REFUSAL,
  refusedSettings,
  type RefusedSetting,
} from '../facts/refusedSettings';
import { countOf } from '../facts/words';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

const KINDS = [
  {
    annotation: 'eipAllocations',
    noun: 'Elastic IP',
    article: 'an',
    plural: 'Elastic IPs',
    scheme: 'internet-facing',
  },
  {
    annotation: 'privateIpv4Addresses',
    noun: 'private address',
    article: 'a',
    plural: 'private addresses',
    scheme: 'internal',
  },
] as const;

type Kind = (typeof KINDS)[number];

const addresses = (count: number, { noun, plural }: Kind): string =>
  `${count} ${count === 1 ? noun : plural}`;

const wrongWith = (
  { scheme = 'internal', subnets = [], ...settings }: NlbSettings,
  kind: Kind,
): RefusedSetting[] => {
  const count = settings[kind.annotation]?.length ?? 0;
  const by = 'controller' as const;
  if (count === 0) {
    return [];
  }
  if (scheme !== kind.scheme) {
    return [
      {
        by,
        because: `it has ${kind.article} ${kind.noun} of its own and is ${scheme}`,
        observed: scheme,
        expected: kind.scheme,
        remedy: `Set aws-load-balancer-scheme to ${kind.scheme} on a new edge, or remove the addresses.`,
      },
    ];
  }
  return subnets.length > 0 && subnets.length !== count
    ? [
        {
          by,
          because: `it has ${addresses(count, kind)} for ${countOf(
            subnets.length,
            'subnet',
          )}`,
          observed: addresses(count, kind),
          expected: addresses(subnets.length, kind),
          remedy: 'Name one address per subnet, in the order of the subnets.',
        },
      ]
    : [];
};

const results = (seen: Seen): RuleResult[] =>
  KINDS.flatMap(kind =>
    refusedSettings(
      seen,
      kind.annotation,
      wrongWith(askedNlb(seen.topology), kind),
    ),
  );

/** Elastic IPs are public, and there is one address per subnet (LBC annotations.md). @internal */
export const fixedAddresses: DoctorRule = {
  id: 'M40',
  name: 'fixed-addresses',
  title: 'Fixed addresses do not fit the load balancer',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: AFTER_BUILD_REFUSAL,
  docs: 'Elastic IP allocations belong to an internet-facing load balancer, private addresses to an internal one, and either needs exactly one per subnet. Without `aws-load-balancer-scheme` a load balancer is internal. The controller refuses anything else, and no load balancer comes into being. Addresses can only be chosen when the load balancer is made.',
  check: results,
};
