import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { entityEdgeKey } from '../../entityEdges';
import { useEntityEdges } from '../../hooks';
import { EntityEdgesGate } from '../EntityEdgesGate';
import { EdgeChooser } from './EdgeChooser';
import { EdgePanel } from './EdgePanel';
import { useChosenEdge } from './useChosenEdge';

/**
 * The tab of an entity: everything about its edges, one at a time, what is wrong first.
 * @public
 */
export const EntityEdgeContent = () => {
  const { entity } = useEntity();
  const live = useEntityEdges(stringifyEntityRef(entity));
  const { chosenOf, choose } = useChosenEdge();
  return (
    <EntityEdgesGate entity={entity} live={live}>
      {edges => (
        <>
          {edges.length > 1 && (
            <EdgeChooser
              edges={edges}
              chosen={chosenOf(edges)}
              onChoose={choose}
            />
          )}
          <EdgePanel
            key={entityEdgeKey(chosenOf(edges))}
            edge={chosenOf(edges)}
            live={live}
          />
        </>
      )}
    </EntityEdgesGate>
  );
};
