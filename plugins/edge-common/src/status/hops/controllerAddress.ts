import type { Gateway, Service } from '../../snapshot';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { findCondition } from '../judgeCondition';
import { gatewayRef, serviceRef } from '../objectRefs';
import { isRetrying } from '../standingRefusal';

const noAddress = new Set(['AddressNotAssigned', 'AddressNotUsable']);

/** Envoy Gateway at times overlooks an address (envoyproxy/gateway#8953, #5715). */
const disagreement = (gateway: Gateway | undefined, now: Date): Fact[] => {
  const programmed = gateway && findCondition(gateway.conditions, 'Programmed');
  if (programmed?.status !== 'False' || !noAddress.has(programmed.reason)) {
    return [];
  }
  const since = programmed.lastTransitionTime;
  const means = progressingUntil(since, now, LIMIT_SECONDS.cluster, 'degraded');
  return [
    {
      label: `Gateway ${gateway?.metadata.name}`,
      value: `Programmed=False (${programmed.reason})`,
      expected: 'the address of the Service',
      object: gateway && gatewayRef(gateway),
      means,
      since,
      sentence:
        means === 'degraded'
          ? 'The status of the Gateway disagrees with the load balancer: the Service has an address, the Gateway says it has none.'
          : 'The Service has its address, and Envoy Gateway is about to take it over.',
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
  if (hostname) {
    return [
      { ...base, value: hostname, means: 'ready' },
      ...disagreement(topology.gateway, now),
    ];
  }
  const means = isRetrying(topology, now)
    ? 'progressing'
    : progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken');
  return [
    {
      ...base,
      value: 'none',
      means,
      since,
      sentence:
        means === 'broken'
          ? `Service ${name} has no address: no load balancer was made for it.`
          : `Service ${name} waits for the address of its load balancer.`,
    },
  ];
};
