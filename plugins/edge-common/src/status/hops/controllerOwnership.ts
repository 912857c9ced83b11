import {
  controllerOfType,
  findLoadBalancerController,
  LOAD_BALANCER_CONTROLLERS,
  type LoadBalancerController,
} from '../../edge';
import type { Service } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedSettings } from '../askedSettings';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { serviceRef } from '../objectRefs';

/**
 * The controller that owns a Service: by finalizer or class, by the type annotation that calls
 * one of them, or because it has spoken of this very Service.
 * @public
 */
export const owningController = ({
  service,
  events,
}: Pick<EdgeTopology, 'service' | 'events'>):
  | LoadBalancerController
  | undefined => {
  if (!service) {
    return undefined;
  }
  const { loadBalancerClass, metadata } = service;
  const all = Object.values(LOAD_BALANCER_CONTROLLERS);
  return (
    findLoadBalancerController({
      loadBalancerClass,
      finalizers: metadata.finalizers,
    }) ??
    (loadBalancerClass === undefined
      ? controllerOfType(askedSettings(service))
      : undefined) ??
    all.find(({ eventComponents }) =>
      events.some(
        ({ component, regarding }) =>
          regarding.kind === 'Service' && eventComponents.includes(component),
      ),
    )
  );
};

/** Somebody feels responsible for the Service. @internal */
export const ownershipFacts = (
  service: Service,
  { topology, now }: Observation,
): Fact[] => {
  const owner = owningController(topology);
  const { name, creationTimestamp: since } = service.metadata;
  const base = { label: 'Owner of the Service', object: serviceRef(service) };
  if (owner) {
    return [{ ...base, value: owner.title, means: 'ready' }];
  }
  const { loadBalancerClass } = service;
  const expected = LOAD_BALANCER_CONTROLLERS.lbc.loadBalancerClass;
  return loadBalancerClass === undefined
    ? [
        {
          ...base,
          value: 'nobody: no class, no finalizer, no event',
          expected,
          means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken'),
          since,
          sentence: `No load-balancer controller owns Service ${name}: it has no class, and nobody has acted on it.`,
        },
      ]
    : [
        {
          ...base,
          value: loadBalancerClass,
          expected,
          means: progressingUntil(since, now, LIMIT_SECONDS.refusal, 'broken'),
          since,
          sentence: `Service ${name} has the class ${loadBalancerClass}, which no known AWS controller serves.`,
        },
      ];
};

/** A Service that goes away takes the load balancer with it, or hangs. @internal */
export const deletionFacts = (
  service: Service,
  { now }: Observation,
): Fact[] => {
  const { name, deletionTimestamp: since, finalizers } = service.metadata;
  return [
    {
      label: `Service ${name}`,
      value: `being deleted, waits for ${finalizers.join(', ') || 'nothing'}`,
      object: serviceRef(service),
      means: progressingUntil(since, now, LIMIT_SECONDS.aws, 'broken'),
      since,
      sentence: `Service ${name} is being deleted and waits for its load balancer to go.`,
    },
  ];
};
