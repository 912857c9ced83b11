import {
  NLB_ANNOTATIONS,
  NLB_PREFIXES,
  nlbAnnotationKey,
  nlbAnnotationValue,
  readNlbAnnotations,
  type NlbAnnotation,
  type NlbSettings,
} from '../../nlb';
import type { ObjectRef } from '../../identity';
import type { EnvoyProxy } from '../../snapshot';
import { askedAnnotations, envoyProxyRef, gatewayRef } from '../../status';
import type { EdgeTopology } from '../../topology';

const known = new WeakMap<EdgeTopology, NlbSettings>();

/**
 * What the manifests ask of the NLB, layers merged. Remembered with the topology, since most
 * rules ask.
 * @internal
 */
export const askedNlb = (topology: EdgeTopology): NlbSettings => {
  const settings =
    known.get(topology) ?? readNlbAnnotations(askedAnnotations(topology));
  known.set(topology, settings);
  return settings;
};

/** One annotation as it is written, also where its value cannot be read. @internal */
export const askedText = (
  topology: EdgeTopology,
  annotation: NlbAnnotation,
): string | undefined =>
  nlbAnnotationValue(askedAnnotations(topology), annotation);

/** The class's EnvoyProxy, as far as it counts: a Gateway's own replaces it unless it merges. @internal */
export const classProxy = ({
  envoyProxy,
  classEnvoyProxy,
}: EdgeTopology): EnvoyProxy | undefined =>
  envoyProxy && envoyProxy.mergeType === undefined
    ? undefined
    : classEnvoyProxy;

/** The class the manifests give Envoy's Service. @internal */
export const askedClass = (topology: EdgeTopology): string | undefined =>
  topology.envoyProxy?.loadBalancerClass ??
  classProxy(topology)?.loadBalancerClass;

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
  ...[topology.envoyProxy, classProxy(topology)].flatMap(proxy =>
    proxy
      ? [
          {
            object: envoyProxyRef(proxy),
            path: 'spec.provider.kubernetes.envoyService.annotations',
            annotations: proxy.serviceAnnotations,
          },
        ]
      : [],
  ),
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
  const written = all.flatMap(({ object, path, annotations }) =>
    NLB_PREFIXES.map(prefix => `${prefix}${NLB_ANNOTATIONS[annotation]}`)
      .filter(key => annotations[key] !== undefined)
      .map(key => ({ object, path: `${path}['${key}']` })),
  );
  const natural = all.map(({ object, path }) => ({
    object,
    path: `${path}['${nlbAnnotationKey(annotation)}']`,
  }));
  return [...written, ...natural][0];
};

/** Where a key that no option of the table has is written. @internal */
export const placeOfKey = (
  topology: EdgeTopology,
  key: string,
): Place | undefined =>
  carriers(topology)
    .filter(({ annotations }) => annotations[key] !== undefined)
    .map(({ object, path }) => ({ object, path: `${path}['${key}']` }))[0];
