import type { KubeEvent, Service, TargetGroupBinding } from '../../snapshot';
import { bindingRefusal, isNetworkRefusal } from '../bindingRefusal';
import { LIMIT_SECONDS, newestTime, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { bindingRef, serviceRef } from '../objectRefs';
import { refusalText } from '../refusalText';
import { servesPort } from '../servesPort';
import { servicePorts } from '../servicePorts';
import { owningController } from './controllerOwnership';

const serves = (
  { servicePort }: TargetGroupBinding,
  { name, port }: Service['ports'][number],
): boolean => servicePort === port || servicePort === name;

const missingFacts = (
  service: Service,
  { topology, now }: Observation,
): Fact[] => {
  const { targetGroupBindings } = topology;
  const ports = servicePorts(service);
  const missing = ports.filter(
    port => !targetGroupBindings.some(binding => serves(binding, port)),
  );
  const since = newestTime([
    service.metadata.creationTimestamp,
    service.changedAt,
  ]);
  const outage =
    missing.length === ports.length &&
    !ports.some(({ port }) => servesPort(topology, port));
  return missing.map(({ port }) => ({
    label: `Target group binding ${port}`,
    value: 'does not exist',
    object: serviceRef(service),
    means: progressingUntil(
      since,
      now,
      LIMIT_SECONDS.cluster,
      outage ? 'broken' : 'degraded',
    ),
    since,
    sentence: servesPort(topology, port)
      ? `Nobody keeps the targets of port ${port} up to date: Service ${service.metadata.name} has no binding for it.`
      : `Port ${port} of Service ${service.metadata.name} has no target group.`,
  }));
};

const refusedSentence = (
  { servicePort }: TargetGroupBinding,
  event: KubeEvent,
): string => {
  const text = refusalText(event);
  return isNetworkRefusal(event)
    ? `The security groups of the targets of port ${servicePort} are as they were before, because the controller could not change them: ${text}`
    : `Targets of port ${servicePort} are not kept up to date: ${text}`;
};

const bindingFact = (
  binding: TargetGroupBinding,
  { topology, now }: Observation,
): Fact => {
  const { name, generation } = binding.metadata;
  const label = `Target group binding ${binding.servicePort}`;
  const object = bindingRef(binding);
  const refusal = bindingRefusal(topology, binding);
  if (refusal) {
    return {
      label,
      value: `${refusal.reason}: ${refusalText(refusal)}`,
      object,
      means: progressingUntil(
        refusal.firstSeen,
        now,
        LIMIT_SECONDS.refusal,
        'degraded',
      ),
      since: refusal.firstSeen,
      sentence: refusedSentence(binding, refusal),
    };
  }
  const behind = (binding.observedGeneration ?? 0) < (generation ?? 0);
  return behind
    ? {
        label,
        value: `generation ${binding.observedGeneration ?? 0} of ${generation}`,
        object,
        means: 'progressing',
        sentence: `Target group binding ${name} was changed and is being applied.`,
      }
    : {
        label,
        value: 'present',
        object,
        means: 'ready',
        since: binding.metadata.creationTimestamp,
      };
};

/**
 * Each port of the Service has its TargetGroupBinding. The in-tree controller knows no such
 * objects, so none are asked of it.
 * @internal
 */
export const bindingFacts = (
  service: Service,
  observation: Observation,
): Fact[] => {
  const { topology } = observation;
  const owner = owningController(topology);
  if (!owner?.targetGroupBinding || service.hostnames.length === 0) {
    return [];
  }
  return [
    ...missingFacts(service, observation),
    ...topology.targetGroupBindings.map(binding =>
      bindingFact(binding, observation),
    ),
  ];
};
