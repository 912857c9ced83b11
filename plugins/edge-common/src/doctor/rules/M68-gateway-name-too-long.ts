import { gatewayRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** Envoy Gateway writes the name into a label, and label values end at 63 characters. */
const MOST = 63;

/** The API server accepts such a name, and only Envoy Gateway's log says why nothing comes of it. @internal */
export const gatewayNameTooLong: DoctorRule = {
  id: 'M68',
  name: 'gateway-name-too-long',
  title: 'The name of the Gateway is too long for a label',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'services'],
  explains: ['K03', 'K07'],
  docs: 'Envoy Gateway marks Service, Deployment and pods with labels that hold the name of the Gateway, and a label value has at most 63 characters. A longer name is accepted by the API server, and then neither Service nor Deployment comes into being; the reason stands in the log of Envoy Gateway alone, and the Gateway stays at AddressNotAssigned.',
  check: ({ topology, live }) => {
    const { gateway, service } = topology;
    const length = gateway?.metadata.name.length ?? 0;
    return gateway && length > MOST && !(live && service)
      ? [
          {
            object: gatewayRef(gateway),
            path: 'metadata.name',
            message: `Clients of ${edgeAddress(
              topology,
            )} get no address, because the name of the Gateway has ${length} characters and Envoy Gateway makes nothing for names over ${MOST}.`,
            observed: `${length} characters`,
            expected: `at most ${MOST} characters`,
            remedy: 'Make the Gateway anew under a shorter name.',
          },
        ]
      : [];
  },
};
