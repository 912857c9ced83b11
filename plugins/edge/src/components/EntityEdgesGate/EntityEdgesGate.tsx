import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';
import type { ReactNode } from 'react';
import { isRefusal } from '../../api';
import { listEntityEdges, type EntityEdge } from '../../entityEdges';
import type { Live } from '../../live';
import {
  EdgeSkeleton,
  FetchFailed,
  NoEdge,
  NotAllowed,
  StateAnnouncer,
  UnconfirmedEdges,
} from '../EdgeNotice';
import { useEdgeSentence } from './useEdgeSentence';

const ownersOf = (entity: Entity) =>
  (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);

/**
 * Decides what stands where an entity's edges would be: the shape to come, a refusal, a failure,
 * the way to a first edge, or the edges. What was shown stays while a later call fails.
 * @internal
 */
export const EntityEdgesGate = (props: {
  readonly entity: Entity;
  readonly live: Live<EntityEdges>;
  readonly children: (edges: readonly EntityEdge[]) => ReactNode;
}) => {
  const { entity, live, children } = props;
  const { data, error, refresh } = live;
  const edges = data ? listEntityEdges(data) : undefined;
  const sentence = useEdgeSentence();
  return (
    <>
      <StateAnnouncer text={edges?.map(sentence).join(' ')} />
      {!edges && !error && <EdgeSkeleton />}
      {!edges && error && isRefusal(error) && (
        <NotAllowed owners={ownersOf(entity)} />
      )}
      {!edges && error && !isRefusal(error) && (
        <FetchFailed error={error} onRetry={refresh} />
      )}
      {edges && edges.length === 0 && (
        <NoEdge entityRef={stringifyEntityRef(entity)} />
      )}
      {edges && edges.length > 0 && children(edges)}
      {data && <UnconfirmedEdges names={data.unconfirmed} />}
    </>
  );
};
