import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';
import { entityEdgeKey } from '../../entityEdges';
import type { Live } from '../../live';
import { EntityEdgesGate } from '../EntityEdgesGate';
import { EdgeBody } from './EdgeBody';
import { EdgeRows } from './EdgeRows';

/** What the card holds: nothing yet, one edge, or several. @internal */
export const CardContent = (props: {
  readonly entity: Entity;
  readonly live: Live<EntityEdges>;
}) => {
  const entityRef = stringifyEntityRef(props.entity);
  return (
    <EntityEdgesGate entity={props.entity} live={props.live}>
      {edges =>
        edges.length === 1 ? (
          <EdgeBody
            key={entityEdgeKey(edges[0])}
            entityRef={entityRef}
            edge={edges[0]}
          />
        ) : (
          <EdgeRows entityRef={entityRef} edges={edges} />
        )
      }
    </EntityEdgesGate>
  );
};
