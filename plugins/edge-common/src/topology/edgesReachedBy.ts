import { edgeKey, type EdgeId } from '../identity';
import type { ClusterObject, KubernetesPart } from '../snapshot';
import { lookUp, pointingAt, type ClusterIndex } from './ClusterIndex';
import { edgesOfGateway } from './findEdges';
import { ALL_RELATIONS } from './relations';
import { refKey, refOf, type Ref } from './Relation';

interface Change {
  readonly ref: Ref;
  /** Absent where only the name of what was pointed at is known. */
  readonly object?: ClusterObject;
}

const next = (index: ClusterIndex, { ref, object }: Change): Change[] =>
  ALL_RELATIONS.flatMap(relation => {
    if (relation.affects === 'from') {
      return relation.to === ref.part
        ? pointingAt(index, relation, ref).map(source => ({
            ref: refOf(relation.from, source),
            object: source,
          }))
        : [];
    }
    return relation.from === ref.part && object
      ? relation.refs(object).map(target => ({
          ref: target,
          object: lookUp(index, target),
        }))
      : [];
  });

const edgesOf = (index: ClusterIndex, ref: Ref<'gateways'>): EdgeId[] => {
  const gateway = lookUp(index, ref);
  return gateway
    ? edgesOfGateway(index, gateway)
    : [
        {
          cluster: index.cluster,
          namespace: ref.namespace ?? '',
          gateway: ref.name,
        },
      ];
};

const isGatewayRef = (ref: Ref): ref is Ref<'gateways'> =>
  ref.part === 'gateways';

/**
 * The edges that must be looked at again because this object came, changed or went, sorted by
 * key. For a change, ask with the old object as well as the new one: either may name a Gateway
 * the other does not. A Gateway that is gone is answered with its unscoped edge.
 * @public
 */
export const edgesReachedBy = <P extends KubernetesPart>(
  index: ClusterIndex,
  part: P,
  object: ClusterObject<P>,
): EdgeId[] => {
  const edges = new Map<string, EdgeId>();
  const seen = new Set<string>();
  const open: Change[] = [{ ref: refOf(part, object), object }];
  for (let change = open.pop(); change; change = open.pop()) {
    const { ref } = change;
    if (isGatewayRef(ref)) {
      edgesOf(index, ref).forEach(id => edges.set(edgeKey(id), id));
    } else if (!seen.has(refKey(ref))) {
      seen.add(refKey(ref));
      open.push(...next(index, change));
    }
  }
  return [...edges.keys()].sort().flatMap(key => edges.get(key) ?? []);
};
