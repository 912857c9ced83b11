import { elapsedSeconds, isRetrying, LIMIT_SECONDS } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { gatewayRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';

/** The witness on the Gateway; the cause stands on the Service (envoyproxy/gateway #1654). @internal */
export const noAddress: DoctorRule = {
  id: 'K03',
  name: 'no-address',
  title: 'The Gateway has waited for an address for too long',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'services', 'events'],
  explains: [],
  docs: 'Envoy Gateway says `AddressNotAssigned` until the load balancer controller has written a host name on the Service of Envoy. Up to five minutes are normal, and twenty while AWS throttles the controller. After that the reason stands elsewhere: nobody owns the Service (K08), or the controller refuses it (K09, K10).',
  check: ({ topology, now }) => {
    const { gateway, service } = topology;
    const programmed =
      gateway &&
      currentCondition(
        gateway.conditions,
        'Programmed',
        gateway.metadata.generation,
      );
    const isWaiting =
      programmed?.status === 'False' &&
      programmed.reason === 'AddressNotAssigned' &&
      elapsedSeconds(programmed.lastTransitionTime, now) >
        LIMIT_SECONDS.cluster;
    return gateway &&
      isWaiting &&
      !service?.hostnames.length &&
      !isRetrying(topology, now)
      ? [
          {
            object: gatewayRef(gateway),
            path: 'status.addresses',
            message: `Clients of ${edgeAddress(
              topology,
            )} get no address, because no load balancer has come into being for the Gateway ${
              gateway.metadata.name
            }.`,
            observed: `${programmed.reason}: ${programmed.message}`,
            expected: 'an address within 5 minutes',
            remedy: service
              ? `Look at the events of the Service ${service.metadata.name} in ${service.metadata.namespace}: the load balancer controller says there what it lacks.`
              : 'Look why the Service of Envoy does not exist.',
            since: programmed.lastTransitionTime,
          },
        ]
      : [];
  },
};
