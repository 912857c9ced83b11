import {
  deploymentRef,
  elapsedSeconds,
  findCondition,
  LIMIT_SECONDS,
} from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

/** Envoy Gateway makes Deployment and Service within the same moment. */
const SETTLING_SECONDS = 60;

/** A webhook that refuses the Service leaves no event, only a line in Envoy Gateway's log. @internal */
export const serviceRefused: DoctorRule = {
  id: 'K31',
  name: 'service-refused',
  title: 'Envoy runs but the API server refused its Service',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'services', 'deployments'],
  explains: ['K03', 'K07'],
  docs: 'The webhook of the load balancer controller looks at every new Service. When the controller is down and the webhook is set to fail, the API server refuses the Service of Envoy: no Service, no event, only a line in the log of Envoy Gateway, while the Deployment of Envoy exists. Envoy Gateway does not try again when the controller is back; it does once the Gateway changes.',
  check: ({ topology, now }) => {
    const { gateway, deployment, service } = topology;
    const programmed =
      gateway && findCondition(gateway.conditions, 'Programmed');
    const age = elapsedSeconds(deployment?.metadata.creationTimestamp, now);
    return gateway &&
      deployment &&
      !service &&
      programmed?.status === 'False' &&
      programmed.reason === 'AddressNotAssigned' &&
      age >= SETTLING_SECONDS
      ? [
          {
            object: deploymentRef(deployment),
            message: `Clients of ${edgeAddress(
              topology,
            )} get no address, because Envoy runs without a Service: the API server refused it, most likely for the webhook of the load balancer controller.`,
            observed: `Deployment ${deployment.metadata.name} and no Service`,
            expected: 'a Service beside the Deployment',
            remedy: `Check that the load balancer controller runs, then touch the Gateway ${gateway.metadata.name}, for example with an annotation, so that Envoy Gateway tries again.`,
            impact: age > LIMIT_SECONDS.cluster ? 'outage' : 'none',
          },
        ]
      : [];
  },
};
