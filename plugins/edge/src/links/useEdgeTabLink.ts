import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  formatEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import { useCallback } from 'react';

/** Where both frontend systems mount the tab inside an entity's page. @internal */
export const ENTITY_TAB_PATH = '/edge';

/** Names the shown edge in the query of the tab. @internal */
export const EDGE_PARAM = 'edge';

/** Gives the address of an edge in the tab of an entity. @internal */
export const useEdgeTabLink = () => {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    (entityRef: string, id: EdgeId) => {
      const page = entityRoute(entityRouteParams(entityRef));
      const query = new URLSearchParams({ [EDGE_PARAM]: formatEdgeId(id) });
      return `${page}${ENTITY_TAB_PATH}?${query}`;
    },
    [entityRoute],
  );
};
