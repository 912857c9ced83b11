import type {
  Certificate,
  LoadBalancer,
  LoadBalancerListener,
  TargetGroup,
} from '../snapshot';
import { targetsByZone } from '../status';
import type { EdgeTopology } from '../topology';
import type { MapFact } from './mapFact';

/** Who can reach it, whether it works, and where it stands. @internal */
export const loadBalancerFacts = ({
  scheme,
  state,
  zones,
}: LoadBalancer): MapFact[] => [
  { fact: 'word', text: scheme },
  { fact: 'word', text: state },
  { fact: 'zones', zones: zones.map(({ name }) => name).sort() },
];

/** @internal */
export const certificateFacts = ({
  arn,
  domains,
  notAfter,
}: Certificate): MapFact[] => [
  { fact: 'certificate', name: domains[0] ?? arn, notAfter },
];

/** The default certificate, with which clients are met that name no host. @internal */
export const listenerFacts = (
  { certificateArns }: LoadBalancerListener,
  { certificates }: EdgeTopology,
): MapFact[] =>
  certificates
    .filter(({ arn }) => arn === certificateArns[0])
    .flatMap(certificateFacts);

/** How targets stand, zone by zone, since the load balancer judges each zone by itself. @internal */
export const targetGroupFacts = (group: TargetGroup): MapFact[] => [
  {
    fact: 'word',
    text: [group.protocol, group.port].filter(Boolean).join(' '),
  },
  ...targetsByZone(group).flatMap(([zone, targets]): MapFact[] => {
    const staying = targets.filter(({ state }) => state !== 'draining');
    const count = (wanted: string) =>
      staying.filter(({ state }) => state === wanted).length;
    return staying.length > 0
      ? [
          {
            fact: 'targets',
            zone,
            healthy: count('healthy'),
            starting: count('initial'),
            total: staying.length,
          },
        ]
      : [];
  }),
];
