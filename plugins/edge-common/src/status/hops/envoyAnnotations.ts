import { isNlbAnnotationKey } from '../../edge';
import { askedAnnotations } from '../askedAnnotations';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isGatewayStale } from '../listenerVerdicts';
import { serviceRef } from '../objectRefs';

/** The load-balancer settings that were asked for stand on the Service. @internal */
export const annotationFacts = ({ topology, now }: Observation): Fact[] => {
  const { gateway, service, envoyProxy } = topology;
  const named = gateway?.infrastructure.parametersRef;
  if (!gateway || !service || (named && !envoyProxy)) {
    return [];
  }
  const asked = Object.entries(askedAnnotations(topology)).filter(([key]) =>
    isNlbAnnotationKey(key),
  );
  const missing = asked.filter(
    ([key, value]) => service.metadata.annotations[key] !== value,
  );
  const label = 'Load-balancer settings';
  const object = serviceRef(service);
  if (missing.length === 0) {
    return [
      { label, value: `${asked.length} as asked`, object, means: 'ready' },
    ];
  }
  const since = service.metadata.creationTimestamp;
  return missing.map(([key, value]) => ({
    label: key,
    value: service.metadata.annotations[key] ?? 'not set',
    expected: value,
    object,
    means: isGatewayStale(gateway)
      ? 'progressing'
      : progressingUntil(since, now, LIMIT_SECONDS.refusal, 'degraded'),
    sentence: `The setting ${key} has not reached the Service of Envoy.`,
  }));
};
