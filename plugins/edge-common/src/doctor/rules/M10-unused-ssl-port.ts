import type { EdgeTopology } from '../../topology';
import { askedNlb, placeOf } from '../facts/askedNlb';
import { servicePortName } from '../facts/listeners';
import { nearestName } from '../facts/nearestName';
import { refusalEffect, refusalImpact } from '../facts/serving';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** Ports by the spec: a port whose listener is refused is missing for another reason. */
const knownPorts = ({
  gateway,
  listenerSets,
  service,
}: EdgeTopology): string[] => [
  ...[gateway ?? [], listenerSets]
    .flat()
    .flatMap(({ listeners }) => listeners)
    .flatMap(listener => [String(listener.port), servicePortName(listener)]),
  ...(service?.ports ?? []).flatMap(({ port, name }) => [
    String(port),
    ...(name ? [name] : []),
  ]),
];

/** What is right stays, what looks like a slip is corrected, and the rest goes. */
const suggestion = (
  asked: readonly string[],
  wrong: readonly string[],
  { gateway }: EdgeTopology,
): string => {
  const ports = (gateway?.listeners ?? []).map(({ port }) => String(port));
  const entries = asked.flatMap(entry =>
    wrong.includes(entry) ? nearestName(entry, ports) ?? [] : entry,
  );
  const fallback = ports.includes('443') ? '443' : ports.at(-1) ?? '443';
  return [...new Set(entries)].join(',') || fallback;
};

/** The controller refuses the whole Service over one entry (LBC model_build_listener.go). @internal */
export const unusedSslPort: DoctorRule = {
  id: 'M10',
  name: 'unused-ssl-port',
  title: 'A port of ssl-ports belongs to no listener',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A05', 'A13', 'K03', 'K09', 'K35'],
  docs: 'Each entry of `aws-load-balancer-ssl-ports` has to be the port of a listener or the name of its Service port (`http-443`). One entry that matches nothing makes the AWS Load Balancer Controller refuse the whole Service: no load balancer at first, and no change in force on an edge that exists. A port whose listener Envoy Gateway refuses is not reported here but with the listener.',
  check: seen => {
    const { topology } = seen;
    const known = knownPorts(topology);
    const asked = askedNlb(topology).tlsPorts ?? [];
    const wrong = asked.filter(port => !known.includes(port));
    const place = placeOf(topology, 'sslPorts');
    return place && wrong.length > 0
      ? [
          {
            ...place,
            message: `The load balancer controller refuses the edge ${
              topology.id.gateway
            }, because ssl-ports names ${listWords(
              wrong,
            )}, which no listener has. ${refusalEffect(seen)}`,
            observed: wrong.join(', '),
            expected: listWords(
              (topology.gateway?.listeners ?? []).map(({ port }) =>
                String(port),
              ),
            ),
            remedy: `Let ssl-ports name ports of listeners only: "${suggestion(
              asked,
              wrong,
              topology,
            )}".`,
            impact: refusalImpact(seen),
          },
        ]
      : [];
  },
};
