import type { Gateway } from '../../snapshot';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { serviceRef } from '../objectRefs';

const missingService = (gateway: Gateway | undefined, now: Date): Fact => {
  const base = { label: 'Service of Envoy', value: 'does not exist' };
  if (!gateway || gateway.metadata.deletionTimestamp) {
    return {
      ...base,
      means: 'notChecked',
      sentence: 'Without its Gateway there is no Envoy to look at.',
    };
  }
  const { name, creationTimestamp: since } = gateway.metadata;
  const means = progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken');
  return {
    ...base,
    means,
    since,
    sentence:
      means === 'broken'
        ? `Envoy Gateway has made no Service for Gateway ${name}.`
        : `Envoy Gateway is about to make a Service for Gateway ${name}.`,
  };
};

/** Envoy Gateway rendered a Service of type LoadBalancer. @internal */
export const serviceFacts = ({ topology, now }: Observation): Fact[] => {
  const { gateway, service } = topology;
  if (!service) {
    return [missingService(gateway, now)];
  }
  const { name } = service.metadata;
  const label = `Service ${name}`;
  const object = serviceRef(service);
  return [
    service.type === 'LoadBalancer'
      ? { label, value: service.type, object, means: 'ready' }
      : {
          label,
          value: service.type,
          expected: 'LoadBalancer',
          object,
          means: 'broken',
          sentence: `Service ${name} is of type ${service.type}, so no load balancer is made for it.`,
        },
  ];
};
