import { elapsedSeconds, gatewayRef, LIMIT_SECONDS } from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';

/** Envoy Gateway at times misses that the Service got its address (envoyproxy/gateway #8953, #5715). @internal */
export const addressOverlooked: DoctorRule = {
  id: 'K04',
  name: 'address-overlooked',
  title: 'Envoy Gateway has not seen the address of the Service',
  severity: 'error',
  impact: 'partial',
  hop: 'controller',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'services'],
  explains: [],
  docs: 'The load balancer exists and the Service names it, but the Gateway says `AddressNotAssigned`. Clients that know the address are served; whoever takes it from the Gateway, such as external-dns, gets none. Envoy Gateway looks again when the Service changes. Releases of Envoy Gateway before 1.9 are known for it.',
  check: ({ topology, now }) => {
    const { gateway, service } = topology;
    const programmed =
      gateway &&
      currentCondition(
        gateway.conditions,
        'Programmed',
        gateway.metadata.generation,
      );
    const [hostname] = service?.hostnames ?? [];
    return gateway &&
      service &&
      hostname &&
      programmed?.status === 'False' &&
      programmed.reason === 'AddressNotAssigned' &&
      elapsedSeconds(programmed.lastTransitionTime, now) > LIMIT_SECONDS.cluster
      ? [
          {
            object: gatewayRef(gateway),
            path: 'status.addresses',
            message: `DNS for ${edgeAddress(
              topology,
            )} may never be written, because Envoy Gateway has not seen that the Service ${
              service.metadata.name
            } got its address.`,
            observed: `${programmed.reason}: ${programmed.message}`,
            expected: hostname,
            remedy: `Touch the Service ${service.metadata.name}, for example with an annotation, so that Envoy Gateway looks again; if that helps each time, upgrade Envoy Gateway.`,
            since: programmed.lastTransitionTime,
          },
        ]
      : [];
  },
};
