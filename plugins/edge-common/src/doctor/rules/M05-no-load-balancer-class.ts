import { controllerOfType, LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import type { EdgeTopology } from '../../topology';
import {
  elapsedSeconds,
  envoyProxyRef,
  gatewayRef,
  isMerged,
  LIMIT_SECONDS,
  owningController,
} from '../../status';
import { askedClass, askedNlb, type Place } from '../facts/askedNlb';
import { isProxyKnown } from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule, Impact, Seen } from '../DoctorRule';

const { lbc } = LOAD_BALANCER_CONTROLLERS;

const isAsked = (topology: EdgeTopology): boolean =>
  askedClass(topology) !== undefined ||
  controllerOfType(askedNlb(topology)) === lbc;

/** What stands there instead of a class. */
const observedOf = (topology: EdgeTopology): string => {
  const { type, targetType } = askedNlb(topology);
  const beside = targetType ? ` with target type ${targetType}` : '';
  return type === undefined
    ? 'no loadBalancerClass'
    : `type ${type}${
        beside || ' without a target type'
      } and no loadBalancerClass`;
};

/** A webhook may have set the class, or the controller may already act on the Service. */
const isOwnedAnyway = (topology: EdgeTopology): boolean => {
  const owner = owningController(topology);
  return (
    (owner !== undefined && owner.name !== 'in-tree') ||
    topology.service?.loadBalancerClass !== undefined
  );
};

const impactOf = ({ topology: { service }, live, now }: Seen): Impact => {
  if (!live || !service) {
    return 'risk';
  }
  if (service.hostnames.length > 0) {
    return 'partial';
  }
  return elapsedSeconds(service.metadata.creationTimestamp, now) >
    LIMIT_SECONDS.cluster
    ? 'outage'
    : 'risk';
};

const messageFor = (seen: Seen, impact: Impact): string => {
  const address = edgeAddress(seen.topology);
  switch (impact) {
    case 'outage':
      return `Clients of ${address} get no address, because no load balancer controller is told to own the Service of Envoy: it has neither a loadBalancerClass nor a type annotation that counts.`;
    case 'partial':
      return `The load balancer of ${address} ignores most settings, because ${
        owningController(seen.topology)?.title ?? 'another controller'
      } made it: the Service of Envoy has no loadBalancerClass.`;
    default:
      return `Whether ${address} gets its load balancer depends on a webhook of the cluster, because no loadBalancerClass is set; without the webhook another controller answers, or none.`;
  }
};

/** A Gateway without an EnvoyProxy has to name one first. */
const placesOf = (topology: EdgeTopology): Place[] => {
  const { envoyProxy, classEnvoyProxy, gateway } = topology;
  const proxy = isMerged(topology) ? classEnvoyProxy : envoyProxy;
  if (proxy) {
    return [
      {
        object: envoyProxyRef(proxy),
        path: 'spec.provider.kubernetes.envoyService.loadBalancerClass',
      },
    ];
  }
  return gateway
    ? [
        {
          object: gatewayRef(gateway),
          path: 'spec.infrastructure.parametersRef',
        },
      ]
    : [];
};

/** Without class or type, who makes the load balancer is luck (LBC #4539, #3293). @internal */
export const noLoadBalancerClass: DoctorRule = {
  id: 'M05',
  name: 'no-load-balancer-class',
  title: 'No controller is told to make the load balancer',
  severity: 'error',
  impact: 'risk',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: ['A05', 'K03', 'K08'],
  docs: 'The AWS Load Balancer Controller takes a Service that carries its `loadBalancerClass`, or the annotation `aws-load-balancer-type: external` beside a target type. With neither, its webhook may set the class when the Service is created; where the webhook is off, the cloud provider of Kubernetes may make a load balancer that ignores most settings, or nobody makes any, and no event says so. On a live edge the rule is quiet once the Service has a class, the finalizer of the controller or an event by it. The class cannot be changed on an existing Service.',
  check: seen => {
    const { topology, live } = seen;
    if (
      // An EnvoyProxy that does not exist may well name the class; that it is missing is M08's.
      !isProxyKnown(topology) ||
      isAsked(topology) ||
      (live && isOwnedAnyway(topology))
    ) {
      return [];
    }
    const impact = impactOf(seen);
    return placesOf(topology).map(place => ({
      ...place,
      message: messageFor(seen, impact),
      observed: observedOf(topology),
      expected: lbc.loadBalancerClass,
      remedy: `Set envoyService.loadBalancerClass to ${lbc.loadBalancerClass} in the EnvoyProxy; a Service that exists without a class has to be made anew.`,
      impact,
    }));
  },
};
