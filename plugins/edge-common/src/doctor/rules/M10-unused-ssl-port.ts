import type { EdgeTopology } from '../../topology';
import { askedNlb, placeOf } from '../facts/askedNlb';
import { servicePortName } from '../facts/listeners';
import { nearestName } from '../facts/nearestName';
import { refusalEffect, refusalImpact } from '../facts/serving';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** Ports by the spec: a port whose listener is refused is missing for another reason. */
const knownPorts = ({ gateway, service }: EdgeTopology): string[] => [
  ...(gateway?.listeners ?? []).flatMap(listener => [
    String(listener.port),
    servicePortName(listener),
  ]),
  ...(service?.ports ?? []).flatMap(({ port, name }) => [
    String(port),
    ...(name ? [name] : []),
  ]),
];

const suggestion = (
  wrong: readonly string[],
  { gateway }: EdgeTopology,
): string => {
  const ports = (gateway?.listeners ?? []).map(({ port }) => String(port));
  return (
    nearestName(wrong[0], ports) ??
    (ports.includes('443') ? '443' : ports[ports.length - 1] ?? '443')
  );
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
    const wrong = (askedNlb(topology).tlsPorts ?? []).filter(
      port => !known.includes(port),
    );
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
            remedy: `Set ssl-ports to the port of a listener: "${suggestion(
              wrong,
              topology,
            )}".`,
            impact: refusalImpact(seen),
          },
        ]
      : [];
  },
};
