import { gatewayRef, isMerged, isServing } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule, Seen } from '../DoctorRule';

const effect = ({ topology, live }: Seen): string =>
  live && isServing(topology)
    ? `Changes of ${edgeAddress(
        topology,
      )} have no effect and the next restart ends its traffic`
    : `Clients of ${edgeAddress(topology)} get no address`;

/** Nothing protects an EnvoyProxy from deletion, and a Gateway without it is refused. @internal */
export const missingEnvoyProxy: DoctorRule = {
  id: 'M08',
  name: 'missing-envoy-proxy',
  title: 'The EnvoyProxy that the Gateway names does not exist',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['K02', 'K03', 'K07', 'K30'],
  docs: 'The Gateway names its EnvoyProxy in `spec.infrastructure.parametersRef`, and that has to stand in the namespace of the Gateway. Without it Envoy Gateway refuses the Gateway. When it is deleted under a running edge, traffic goes on and the configuration is frozen: new routes have no effect, addresses of backends grow old, and after a restart of Envoy Gateway no new Envoy pod becomes ready. Where Gateways are merged, nobody looks for it.',
  check: seen => {
    const { gateway, envoyProxy, id } = seen.topology;
    const namespace = id.namespace || 'its namespace';
    const ref = gateway?.infrastructure.parametersRef;
    return gateway &&
      ref?.kind === 'EnvoyProxy' &&
      !envoyProxy &&
      !isMerged(seen.topology)
      ? [
          {
            object: gatewayRef(gateway),
            path: 'spec.infrastructure.parametersRef.name',
            message: `${effect(seen)}, because the EnvoyProxy ${
              ref.name
            } does not exist in ${namespace}.`,
            observed: ref.name,
            expected: `an EnvoyProxy in ${namespace}`,
            remedy: `Restore the EnvoyProxy ${ref.name}, or correct parametersRef of the Gateway.`,
            impact:
              seen.live && isServing(seen.topology) ? 'partial' : 'outage',
          },
        ]
      : [];
  },
};
