import {
  ENTITY_REF_ANNOTATION,
  MANIFEST_HASH_ANNOTATION,
  manifestHash,
  NLB_OPTIONS,
  readNlbAnnotations,
  type ClusterSnapshot,
  type Edge,
  type NlbOption,
  type NlbSettings,
} from '@tls-edge/backstage-plugin-edge-common';
import type { PreviewChanges } from '@tls-edge/backstage-plugin-edge-common/report';

type ChangedOption = PreviewChanges['options'][number];
type OptionName = keyof NlbSettings;
type Values = Required<NlbSettings>;

const isOptionName = (name: string): name is OptionName =>
  Object.hasOwn(NLB_OPTIONS, name);

const OPTION_NAMES = Object.keys(NLB_OPTIONS).filter(isOptionName);

const spell = <T>({ format }: NlbOption<T>, value: T | undefined) =>
  value === undefined ? undefined : format.write(value) || undefined;

const compareOption = <K extends OptionName>(
  name: K,
  live: NlbSettings,
  asked: NlbSettings,
): ChangedOption[] => {
  const option: NlbOption<Values[K]> = NLB_OPTIONS[name];
  const from = spell<Values[K]>(option, live[name]);
  const to = spell<Values[K]>(option, asked[name]);
  return from === to
    ? []
    : [{ option: option.option ?? name, from, to, effect: option.change }];
};

const OWNING_GATEWAY = 'gateway.envoyproxy.io/owning-gateway-name';
const OWNING_NAMESPACE = 'gateway.envoyproxy.io/owning-gateway-namespace';

/** The Service that Envoy Gateway made for the Gateway, with the annotations in force. */
const envoyService = ({ objects, parts }: ClusterSnapshot, edge: Edge) =>
  parts.services.state === 'read'
    ? objects.services.find(
        ({ metadata: { labels } }) =>
          labels[OWNING_GATEWAY] === edge.gateway.name &&
          labels[OWNING_NAMESPACE] === edge.namespace,
      )
    : undefined;

const changedOptions = (snapshot: ClusterSnapshot, edge: Edge) => {
  const service = envoyService(snapshot, edge);
  if (!service) return [];
  const live = readNlbAnnotations(service.metadata.annotations);
  const { settings, extraAnnotations } = edge.loadBalancer;
  const asked = { ...settings, ...readNlbAnnotations(extraAnnotations) };
  return OPTION_NAMES.flatMap(name => compareOption(name, live, asked));
};

/**
 * Lays a planned edge beside the objects of its name that run now, as the watched cluster showed
 * them last; `undefined` while Gateways cannot be read.
 * @internal
 */
export const compareWithLive = (
  edge: Edge,
  snapshot: ClusterSnapshot,
): PreviewChanges | undefined => {
  if (snapshot.parts.gateways.state !== 'read') return undefined;
  const gateway = snapshot.objects.gateways.find(
    ({ metadata }) =>
      metadata.namespace === edge.namespace &&
      metadata.name === edge.gateway.name,
  );
  if (!gateway) return { state: 'new', options: [] };
  const { annotations } = gateway.metadata;
  if (annotations[ENTITY_REF_ANNOTATION] !== edge.entity.ref) {
    return { state: 'foreign', options: [] };
  }
  return annotations[MANIFEST_HASH_ANNOTATION] === manifestHash(edge)
    ? { state: 'same', options: [] }
    : { state: 'different', options: changedOptions(snapshot, edge) };
};
