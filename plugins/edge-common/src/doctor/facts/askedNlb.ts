import {
  nlbAnnotationKey,
  nlbAnnotationValue,
  writtenNlbKey,
  type NlbAnnotation,
} from '../../nlb';
import type { ObjectRef } from '../../identity';
import {
  askedAnnotations,
  countingProxies,
  envoyProxyRef,
  gatewayRef,
} from '../../status';
import type { EdgeTopology } from '../../topology';

export { askedNlb } from '../../status';

/** One annotation as it is written, also where its value cannot be read. @internal */
export const askedText = (
  topology: EdgeTopology,
  annotation: NlbAnnotation,
): string | undefined =>
  nlbAnnotationValue(askedAnnotations(topology), annotation);

/** The class the manifests give Envoy's Service. @internal */
export const askedClass = (topology: EdgeTopology): string | undefined =>
  countingProxies(topology).find(
    ({ loadBalancerClass }) => loadBalancerClass !== undefined,
  )?.loadBalancerClass;

/** @internal */
export interface Place {
  readonly object: ObjectRef;
  /** Field path in the object. */
  readonly path: string;
}

interface Carrier extends Place {
  readonly annotations: Readonly<Record<string, string>>;
}

/** Objects that carry annotations to Envoy's Service, the strongest first. */
const carriers = (topology: EdgeTopology): Carrier[] => [
  ...countingProxies(topology).map(proxy => ({
    object: envoyProxyRef(proxy),
    path: 'spec.provider.kubernetes.envoyService.annotations',
    annotations: proxy.serviceAnnotations,
  })),
  ...(topology.gateway
    ? [
        {
          object: gatewayRef(topology.gateway),
          path: 'spec.infrastructure.annotations',
          annotations: topology.gateway.infrastructure.annotations,
        },
      ]
    : []),
];

/** Where an annotation that takes effect is written; its natural place when no one wrote it. @internal */
export const placeOf = (
  topology: EdgeTopology,
  annotation: NlbAnnotation,
): Place | undefined => {
  const all = carriers(topology);
  const writer = all.find(
    ({ annotations }) => writtenNlbKey(annotations, annotation) !== undefined,
  );
  const carrier = writer ?? all[0];
  if (!carrier) {
    return undefined;
  }
  const { object, path, annotations } = carrier;
  const key =
    writtenNlbKey(annotations, annotation) ?? nlbAnnotationKey(annotation);
  return { object, path: `${path}['${key}']` };
};

/** Where a key that no option of the table has is written. @internal */
export const placeOfKey = (
  topology: EdgeTopology,
  key: string,
): Place | undefined =>
  carriers(topology)
    .filter(({ annotations }) => annotations[key] !== undefined)
    .map(({ object, path }) => ({ object, path: `${path}['${key}']` }))[0];
