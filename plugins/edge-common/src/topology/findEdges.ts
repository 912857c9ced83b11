import { isNlbAnnotationKey } from '../edge';
import {
  ENTITY_REF_ANNOTATION,
  MANAGED_BY,
  edgeKey,
  type EdgeId,
} from '../identity';
import type { Gateway } from '../snapshot';
import { follow, lookUp, type ClusterIndex } from './ClusterIndex';
import { isServedByEnvoyGateway } from './envoyGatewayController';
import { attachedTo } from './findGatewayObjects';
import { owningGateway } from './owningLabels';
import { refOf } from './Relation';
import { RELATIONS } from './relations';

const looksLikeEdge = ({ metadata, infrastructure }: Gateway): boolean =>
  metadata.labels['app.kubernetes.io/managed-by'] === MANAGED_BY ||
  [
    ...Object.keys(infrastructure.annotations),
    ...Object.keys(metadata.annotations),
  ].some(isNlbAnnotationKey) ||
  infrastructure.parametersRef?.kind === 'EnvoyProxy';

const isEdge = (index: ClusterIndex, gateway: Gateway): boolean =>
  follow(index, RELATIONS.gatewayClass, gateway).some(isServedByEnvoyGateway) ||
  looksLikeEdge(gateway);

const tenants = (index: ClusterIndex, gateway: Gateway): string[] => {
  const own = gateway.metadata.annotations[ENTITY_REF_ANNOTATION];
  const refs = attachedTo(index, refOf('gateways', gateway)).routes.flatMap(
    ({ metadata }) => metadata.annotations[ENTITY_REF_ANNOTATION] ?? [],
  );
  return [...new Set(refs)].filter(ref => ref !== own).sort();
};

/**
 * The edges of one Gateway: the Gateway's own, and one for each other entity whose routes it
 * carries. None when it is no edge at all.
 * @internal
 */
export const edgesOfGateway = (
  index: ClusterIndex,
  gateway: Gateway,
): EdgeId[] => {
  if (!isEdge(index, gateway)) {
    return [];
  }
  const { namespace = '', name } = gateway.metadata;
  const id: EdgeId = { cluster: index.cluster, namespace, gateway: name };
  return [
    id,
    ...tenants(index, gateway).map((scope): EdgeId => ({ ...id, scope })),
  ];
};

/** Load balancers that outlived their Gateway: still running, still billed. */
const leftBehind = (index: ClusterIndex): EdgeId[] =>
  index.objects.services
    .filter(({ type }) => type === 'LoadBalancer')
    .flatMap(owningGateway)
    .filter(ref => !lookUp(index, ref))
    .map(({ namespace = '', name }) => ({
      cluster: index.cluster,
      namespace,
      gateway: name,
    }));

/**
 * Every edge of a cluster, sorted by key: Gateways that Envoy Gateway serves, Gateways meant to
 * be edges whose class is missing or someone else's, and load balancers whose Gateway is gone.
 * @public
 */
export const findEdges = (index: ClusterIndex): EdgeId[] => {
  const found = [
    ...index.objects.gateways.flatMap(gateway =>
      edgesOfGateway(index, gateway),
    ),
    ...leftBehind(index),
  ];
  const unique = new Map(found.map(id => [edgeKey(id), id]));
  return [...unique.keys()].sort().flatMap(key => unique.get(key) ?? []);
};
