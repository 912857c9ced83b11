import type { Gateway, Service } from '../../snapshot';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { findCondition } from '../judgeCondition';
import { gatewayRef, serviceRef } from '../objectRefs';

const noAddress = new Set(['AddressNotAssigned', 'AddressNotUsable']);

/** Envoy Gateway at times overlooks an address (envoyproxy/gateway#8953, #5715). */
const disagreement = (gateway: Gateway | undefined, now: Date): Fact[] => {
  const programmed = gateway && findCondition(gateway.conditions, 'Programmed');
  if (programmed?.status !== 'False' || !noAddress.has(programmed.reason)) {
    return [];
  }
  const since = programmed.lastTransitionTime;
  return [
    {
      label: `Gateway ${gateway?.metadata.name}`,
      value: `Programmed=False (${programmed.reason})`,
      expected: 'the address of the Service',
      object: gateway && gatewayRef(gateway),
      means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'degraded'),
      since,
      sentence:
        'The status of the Gateway disagrees with the load balancer: the Service has an address, the Gateway says it has none.',
    },
  ];
};

/** The Service has the host name of its load balancer, and the Gateway knows it. @internal */
export const addressFacts = (
  service: Service,
  { topology, now }: Observation,
): Fact[] => {
  const [hostname] = service.hostnames;
  const { name, creationTimestamp: since } = service.metadata;
  const base = { label: 'Address', object: serviceRef(service) };
  return hostname
    ? [
        { ...base, value: hostname, means: 'ready' },
        ...disagreement(topology.gateway, now),
      ]
    : [
        {
          ...base,
          value: 'none',
          means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken'),
          since,
          sentence: `Service ${name} has no address: no load balancer was made for it.`,
        },
      ];
};
