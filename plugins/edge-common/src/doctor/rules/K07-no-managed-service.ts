import type { EdgeTopology } from '../../topology';
import { elapsedSeconds, LIMIT_SECONDS } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { gatewayRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';

/** Envoy Gateway makes the Service within seconds. */
const SETTLING_SECONDS = 60;

type Said = {
  readonly because: string;
  readonly observed: string;
  readonly remedy: string;
};

const explainAbsence = ({ gateway, deployment }: EdgeTopology): Said => {
  const accepted = currentCondition(
    gateway?.conditions ?? [],
    'Accepted',
    gateway?.metadata.generation,
  );
  if (accepted?.status === 'False') {
    return {
      because: 'Envoy Gateway refuses the Gateway',
      observed: `${accepted.reason}: ${accepted.message}`,
      remedy: 'Mend what Envoy Gateway names in the status of the Gateway.',
    };
  }
  return deployment
    ? {
        because:
          'Envoy runs but its Service was refused, most likely by a webhook',
        observed: 'a Deployment and no Service',
        remedy:
          'Check that the load balancer controller runs, then touch the Gateway so that Envoy Gateway tries again.',
      }
    : {
        because: 'Envoy Gateway has made nothing for it',
        observed: 'no Service with the labels of the Gateway',
        remedy: 'Read the log of Envoy Gateway for the name of the Gateway.',
      };
};

/** Found by owning labels in every namespace: names can be overridden. @internal */
export const noManagedService: DoctorRule = {
  id: 'K07',
  name: 'no-managed-service',
  title: 'Envoy has no Service',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'services', 'deployments'],
  explains: ['K03'],
  docs: 'Envoy Gateway makes a Deployment and a Service for each Gateway it accepts. Without the Service there is no load balancer and no event that says so. Either Envoy Gateway refuses the Gateway, or it does not run, or the API server refused the Service: the webhook of the load balancer controller does that while the controller is down, and Envoy Gateway does not try again by itself.',
  check: ({ topology, now }) => {
    const { gateway, service } = topology;
    const age = elapsedSeconds(gateway?.metadata.creationTimestamp, now);
    if (!gateway || service || age < SETTLING_SECONDS) {
      return [];
    }
    const { because, observed, remedy } = explainAbsence(topology);
    return [
      {
        object: gatewayRef(gateway),
        message: `Clients of ${edgeAddress(
          topology,
        )} get no address, because the Gateway ${
          gateway.metadata.name
        } has no Service: ${because}.`,
        observed,
        expected: 'a Service with the labels of the Gateway',
        remedy,
        impact: age > LIMIT_SECONDS.cluster ? 'outage' : 'none',
      },
    ];
  },
};
