import { gatewayRef, isServing } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import type { ReasonText } from '../facts/listenerReasons';
import type { DoctorRule } from '../DoctorRule';

/** Reasons of a Gateway's `Accepted=False` (Gateway API gateway_types.go). */
const REASONS: Record<string, ReasonText> = {
  InvalidParameters: {
    because: 'the EnvoyProxy it names is missing or not valid',
    remedy: 'Restore or correct the EnvoyProxy the Gateway names.',
  },
  ListenersNotValid: {
    because: 'none of its listeners is valid',
    remedy: 'Mend the listeners.',
  },
  UnsupportedAddress: {
    because: 'it asks for a kind of address that is not supported',
    remedy: 'Remove spec.addresses: the load balancer brings the address.',
  },
};

const reasonText = (reason: string): ReasonText =>
  REASONS[reason] ?? {
    because: `Envoy Gateway says ${reason}`,
    remedy: 'Correct what the message names.',
  };

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
  explains: ['K03', 'K07'],
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
    const { because, remedy } = reasonText(accepted.reason);
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
