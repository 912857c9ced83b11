import { gatewayRef, isServing } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { gatewayReason } from '../facts/gatewayReasons';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** Envoy Gateway keeps its last configuration of a Gateway it refuses, until it restarts. @internal */
export const gatewayRefused: DoctorRule = {
  id: 'K02',
  name: 'gateway-refused',
  title: 'Envoy Gateway refuses the Gateway',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'services'],
  explains: ['K03', 'K07', 'K40', 'K42'],
  docs: 'A Gateway that is not accepted gets no Envoy and no Service. When it is refused after it worked, traffic goes on with the last configuration, which is frozen: new routes and new addresses of backends have no effect, and after a restart of Envoy Gateway no new Envoy pod becomes ready.',
  check: ({ topology }) => {
    const { gateway } = topology;
    const accepted =
      gateway &&
      currentCondition(
        gateway.conditions,
        'Accepted',
        gateway.metadata.generation,
      );
    if (!gateway || accepted?.status !== 'False') {
      return [];
    }
    const { because, remedy } = gatewayReason(accepted);
    const serves = isServing(topology);
    const effect = serves
      ? `Changes of ${edgeAddress(
          topology,
        )} have no effect and the next restart ends its traffic`
      : `Clients of ${edgeAddress(topology)} get no address`;
    return [
      {
        object: gatewayRef(gateway),
        path: 'spec',
        message: `${effect}, because Envoy Gateway refuses the Gateway ${gateway.metadata.name}: ${because}.`,
        observed: `${accepted.reason}: ${accepted.message}`,
        expected: 'Accepted',
        remedy,
        impact: serves ? 'partial' : 'outage',
        since: accepted.lastTransitionTime,
      },
    ];
  },
};
