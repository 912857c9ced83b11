import type { EdgeTopology } from '../topology';
import { isHeldByGate } from './isHeldByGate';

/**
 * Whether Envoy answers somewhere: an available replica or, without a Deployment in sight, a
 * ready endpoint. A pod that only the load balancer's gate keeps from being ready answers too.
 * @public
 */
export const isEnvoyReady = ({
  deployment,
  pods,
  envoyEndpoints,
}: EdgeTopology): boolean =>
  pods.some(isHeldByGate) ||
  (deployment
    ? deployment.availableReplicas > 0
    : envoyEndpoints.some(({ endpoints }) =>
        endpoints.some(({ ready, terminating }) => ready && !terminating),
      ));

/** Where AWS has told nothing of targets, what the cluster shows has to do. */
const hasHealthyTarget = ({ parts, targetGroups }: EdgeTopology): boolean =>
  (parts.elbv2.state !== 'read' && targetGroups.length === 0) ||
  targetGroups.some(({ targets }) =>
    targets.some(({ state }) => state === 'healthy'),
  );

/**
 * Whether requests still have a way in and something to answer them, as far as can be seen. It
 * tells a refused change, behind which old settings go on serving, from an outage.
 * @public
 */
export const isServing = (topology: EdgeTopology): boolean =>
  (topology.service?.hostnames.length ?? 0) > 0 &&
  topology.service?.metadata.deletionTimestamp === undefined &&
  isEnvoyReady(topology) &&
  hasHealthyTarget(topology);
