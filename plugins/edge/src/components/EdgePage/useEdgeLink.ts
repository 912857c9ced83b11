import { useRouteRef } from '@backstage/core-plugin-api';
import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';
import { useEdgeTabLink } from '../../links';
import { edgeRouteRef } from '../../routes';

/** Gives the page that tells most about an edge: its entity's tab, else its own page. @internal */
export const useEdgeLink = () => {
  const tabLink = useEdgeTabLink();
  const edgeRoute = useRouteRef(edgeRouteRef);
  return ({ id, entityRefs }: EdgeSummary): string => {
    if (entityRefs.length > 0) return tabLink(entityRefs[0], id);
    const { cluster, namespace, gateway } = id;
    return edgeRoute({ cluster, namespace, gateway });
  };
};
