import {
  elapsedSeconds,
  findCondition,
  gatewayRef,
  LIMIT_SECONDS,
} from '../../status';
import { isServedByEnvoyGateway, type EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

/** Its verdict on the class shows that Envoy Gateway ran here at some time. */
const classAcceptedAt = ({
  gatewayClass,
}: EdgeTopology): string | undefined => {
  const accepted =
    gatewayClass && findCondition(gatewayClass.conditions, 'Accepted');
  return accepted?.status === 'True' ? accepted.lastTransitionTime : undefined;
};

/** The API server writes `Unknown` itself, with a time of 1970: a word of nobody (Gateway API defaults). */
const isUntouched = ({ gateway }: EdgeTopology): boolean => {
  const accepted = gateway && findCondition(gateway.conditions, 'Accepted');
  return accepted === undefined || accepted.status === 'Unknown';
};

/** Everything else of such an edge is missing as well, and nothing says why. @internal */
export const gatewayNotTakenUp: DoctorRule = {
  id: 'K47',
  name: 'gateway-not-taken-up',
  title: 'Envoy Gateway has not taken up the Gateway',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'gatewayclasses'],
  explains: ['K03', 'K07', 'K31'],
  docs: 'A Gateway is made with the conditions `Unknown`, `Waiting for controller`, and Envoy Gateway answers within seconds. Where nothing has changed after five minutes although the class is its own, Envoy Gateway is down, cannot reach the API server, or is told to watch other namespaces. No event and no other object says so. A class that does not exist, is not accepted or belongs to another controller is told by K01 and M06.',
  check: ({ topology, now }) => {
    const { gateway, gatewayClass } = topology;
    if (
      !gateway ||
      !gatewayClass ||
      !isServedByEnvoyGateway(gatewayClass) ||
      !isUntouched(topology) ||
      elapsedSeconds(gateway.metadata.creationTimestamp, now) <
        LIMIT_SECONDS.cluster
    ) {
      return [];
    }
    const { name, namespace, creationTimestamp } = gateway.metadata;
    const accepted = findCondition(gateway.conditions, 'Accepted');
    const at = classAcceptedAt(topology);
    return [
      {
        object: gatewayRef(gateway),
        path: 'status.conditions',
        message: `Clients of ${edgeAddress(
          topology,
        )} get no address, because Envoy Gateway has said nothing of the Gateway ${name}: it is down, or does not watch the namespace ${namespace}.`,
        observed: [
          accepted
            ? `Accepted=Unknown ${accepted.reason}: ${accepted.message}`
            : 'no Accepted condition',
          `class ${gatewayClass.metadata.name} ${
            at ? `accepted at ${at}` : 'not accepted'
          }`,
        ].join('; '),
        expected: 'a verdict within 5 minutes',
        remedy: `Ask the platform team whether Envoy Gateway runs, and whether it watches the namespace ${namespace}.`,
        since: creationTimestamp,
      },
    ];
  },
};
