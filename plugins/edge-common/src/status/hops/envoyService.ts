import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { serviceRef } from '../objectRefs';

/** Envoy Gateway rendered a Service of type LoadBalancer. @internal */
export const serviceFacts = ({ topology, now }: Observation): Fact[] => {
  const { gateway, service } = topology;
  if (!service) {
    const since = gateway?.metadata.creationTimestamp;
    return gateway
      ? [
          {
            label: 'Service of Envoy',
            value: 'does not exist',
            means: progressingUntil(
              since,
              now,
              LIMIT_SECONDS.cluster,
              'broken',
            ),
            since,
            sentence: `Envoy Gateway has made no Service for Gateway ${gateway.metadata.name}.`,
          },
        ]
      : [
          {
            label: 'Service of Envoy',
            value: 'does not exist',
            means: 'notChecked',
            sentence: 'Without its Gateway there is no Envoy to look at.',
          },
        ];
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
