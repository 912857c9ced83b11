import type { EnvoyUpdates } from '../../snapshot';
import { gatewayRef, podRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { countOf, listWords } from '../facts/words';
import type { DoctorRule, RuleResult } from '../DoctorRule';

const refusing = ({ envoyUpdates = [] }: EdgeTopology): EnvoyUpdates[] =>
  envoyUpdates.filter(({ refused }) => refused.length > 0);

/** One pod is shown as itself; where all refuse, the configuration is to blame, not a pod. */
const objectOf = (
  { pods, gateway, envoyUpdates = [] }: EdgeTopology,
  bad: readonly EnvoyUpdates[],
): RuleResult['object'] | undefined => {
  const pod = pods.find(({ metadata }) => metadata.name === bad[0].pod);
  return gateway && (bad.length === envoyUpdates.length || !pod)
    ? gatewayRef(gateway)
    : pod && podRef(pod);
};

const firstRefusal = (bad: readonly EnvoyUpdates[]): string | undefined =>
  bad.flatMap(({ refusedSince }) => refusedSince ?? []).sort()[0];

/** Envoy keeps what it had, and every condition stays True: only its statistics tell. @internal */
export const configurationRefused: DoctorRule = {
  id: 'K36',
  name: 'configuration-refused',
  title: 'Envoy refuses its new configuration and keeps the old one',
  severity: 'error',
  impact: 'partial',
  hop: 'envoy',
  needs: ['cluster', 'metrics'],
  reads: ['pods', 'gateways'],
  explains: [],
  docs: 'Envoy Gateway translates objects into configuration and sends it to each Envoy. An Envoy that cannot use it, for example after a patch that is not valid, refuses the update and goes on with the one before, while Gateway and routes read Accepted and Programmed. Changed routes have no effect then, and a new pod, which has no earlier configuration, never becomes ready. Envoy counts refusals in `update_rejected`. The rule is skipped where nobody collects the statistics of Envoy.',
  cannotTell: ({ topology }) =>
    topology.envoyUpdates ? undefined : 'the statistics of Envoy are not read',
  check: ({ topology }) => {
    const bad = refusing(topology);
    const object = bad.length > 0 ? objectOf(topology, bad) : undefined;
    return object
      ? [
          {
            object,
            message: `The last change of ${edgeAddress(
              topology,
            )} is not in force, because ${countOf(bad.length, 'pod')} of ${
              topology.envoyUpdates?.length
            } of Envoy refused the configuration and kept the one before.`,
            observed: `refused by ${listWords(
              bad.map(({ pod, refused }) => `${pod} (${refused.join(', ')})`),
            )}`,
            expected: 'every update accepted',
            remedy:
              'Read the log of that Envoy pod for the update it refused, and take back the patch, filter or policy it names before any pod restarts.',
            since: firstRefusal(bad),
          },
        ]
      : [];
  },
};
