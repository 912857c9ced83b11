import { LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import type { Service } from '../../snapshot';
import { elapsedSeconds, LIMIT_SECONDS, serviceRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, Impact, Seen } from '../DoctorRule';
import { askedClass } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';

const KNOWN = Object.values(LOAD_BALANCER_CONTROLLERS).map(
  ({ loadBalancerClass }) => loadBalancerClass,
);
const { lbc } = LOAD_BALANCER_CONTROLLERS;

/** Completes "…, because its class <class> …"; nothing where the class is right. */
const whatIsWrong = (
  topology: EdgeTopology,
  present: string,
): string | undefined => {
  const asked = askedClass(topology);
  if (asked !== undefined && asked !== present) {
    return `was set before the EnvoyProxy asked for ${asked}, and a class cannot be changed`;
  }
  return KNOWN.includes(present)
    ? undefined
    : 'belongs to another controller than those that make network load balancers in AWS';
};

const impactOf = ({ hostnames, metadata }: Service, { now }: Seen): Impact => {
  if (hostnames.length > 0) {
    return 'partial';
  }
  return elapsedSeconds(metadata.creationTimestamp, now) > LIMIT_SECONDS.cluster
    ? 'outage'
    : 'none';
};

/** Kubernetes refuses to change the class of a Service, so a wrong one stays (envoyproxy/gateway #1793). @internal */
export const otherClass: DoctorRule = {
  id: 'K11',
  name: 'other-class',
  title: 'The Service of Envoy has another load balancer class than it needs',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['gateways', 'services', 'envoyproxies', 'gatewayclasses'],
  explains: ['A05', 'K03', 'K08'],
  docs: 'The field `spec.loadBalancerClass` decides which controller makes the load balancer, and Kubernetes lets nobody change it on an existing Service. A Service that got another class first, from a webhook or from an earlier EnvoyProxy, keeps it: the controller that is meant never looks at the Service. It has to be made anew, which gives the edge another load balancer and another DNS name.',
  check: seen => {
    const { service } = seen.topology;
    const present = service?.loadBalancerClass;
    const wrong =
      present === undefined ? undefined : whatIsWrong(seen.topology, present);
    return service && wrong
      ? [
          {
            object: serviceRef(service),
            path: 'spec.loadBalancerClass',
            message: `The load balancer of ${edgeAddress(
              seen.topology,
            )} is not made by the controller that is meant, because the class ${present} of the Service ${
              service.metadata.name
            } ${wrong}.`,
            observed: present,
            expected: askedClass(seen.topology) ?? lbc.loadBalancerClass,
            remedy: `Delete the Service ${service.metadata.name}, so that Envoy Gateway makes it anew, at a time when the edge may be away for some minutes, then mend the records in DNS.`,
            impact: impactOf(service, seen),
          },
        ]
      : [];
  },
};
