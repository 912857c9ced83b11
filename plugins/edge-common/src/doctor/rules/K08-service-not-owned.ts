import {
  LOAD_BALANCER_CONTROLLERS,
  type LoadBalancerController,
} from '../../nlb';
import type { Service } from '../../snapshot';
import {
  elapsedSeconds,
  LIMIT_SECONDS,
  owningController,
  serviceRef,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { SETTLING_SECONDS, speaksOfOthers } from '../facts/speaksOfOthers';
import type { DoctorRule, Impact, RuleResult, Seen } from '../DoctorRule';

const { lbc } = LOAD_BALANCER_CONTROLLERS;

const because = ({ topology }: Seen, service: Service): string => {
  const owner = owningController(topology);
  if (owner?.name === 'in-tree') {
    return `${owner.title} has taken it instead`;
  }
  if (owner) {
    return 'the controller has acted on others since and left it out';
  }
  return service.loadBalancerClass === undefined
    ? 'it has no loadBalancerClass'
    : `its class ${service.loadBalancerClass} belongs to no known controller`;
};

/** Its class alone does not show that the controller took it: finalizer and events do. */
const isTaken = (
  { topology }: Seen,
  { metadata }: Service,
  { finalizer, eventComponents }: LoadBalancerController,
): boolean =>
  metadata.finalizers.includes(finalizer) ||
  topology.events.some(
    ({ component, regarding }) =>
      regarding.kind === 'Service' && eventComponents.includes(component),
  );

const isPassedOver = (seen: Seen, service: Service): boolean => {
  const owner = owningController(seen.topology);
  const { creationTimestamp } = service.metadata;
  return (
    service.type === 'LoadBalancer' &&
    elapsedSeconds(creationTimestamp, seen.now) >= SETTLING_SECONDS &&
    (owner === undefined ||
      owner.name === 'in-tree' ||
      (!isTaken(seen, service, owner) && speaksOfOthers(seen, service)))
  );
};

const impactOf = ({ hostnames, metadata }: Service, now: Date): Impact => {
  if (hostnames.length > 0) {
    return 'partial';
  }
  return elapsedSeconds(metadata.creationTimestamp, now) > LIMIT_SECONDS.cluster
    ? 'outage'
    : 'none';
};

const report = (seen: Seen, service: Service): RuleResult => {
  const impact = impactOf(service, seen.now);
  const address = edgeAddress(seen.topology);
  const effect =
    impact === 'partial'
      ? `The load balancer of ${address} is not as asked`
      : `Clients of ${address} get no address`;
  const finalizers = service.metadata.finalizers.join(', ') || 'none';
  return {
    object: serviceRef(service),
    path: 'spec.loadBalancerClass',
    message: `${effect}, because the ${lbc.title} does not own the Service ${
      service.metadata.name
    }: ${because(seen, service)}.`,
    observed: `class ${
      service.loadBalancerClass ?? 'none'
    }, finalizers ${finalizers}`,
    expected: `class ${lbc.loadBalancerClass}, finalizer ${lbc.finalizer}`,
    remedy:
      'Set envoyService.loadBalancerClass in the EnvoyProxy and have the Service made anew: the class of an existing Service cannot be changed.',
    impact,
  };
};

/**
 * A Service nobody owns gets no load balancer and no event (LBC #3293). One of a known class
 * whose controller is silent altogether is the controller's trouble, not the Service's.
 * @internal
 */
export const serviceNotOwned: DoctorRule = {
  id: 'K08',
  name: 'service-not-owned',
  title: 'No load balancer controller owns the Service of Envoy',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['services', 'events'],
  explains: ['A05', 'K03'],
  docs: 'The controller marks each Service it owns with its finalizer. A Service without that finalizer, without any event by the controller, and with no class or a foreign one is waited for by nobody; so is one of the right class when the controller has acted on others since. A Service that was refused is another case: it has events (K09, K10) and gets the finalizer only after its model was built.',
  check: seen => {
    const { service } = seen.topology;
    return service && isPassedOver(seen, service)
      ? [report(seen, service)]
      : [];
  },
};
