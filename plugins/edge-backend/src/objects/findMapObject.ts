import {
  objectKey,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

/** Groups of nodes that stand for no object of a cluster. */
const OUTSIDE: readonly string[] = ['aws', 'dns'];

/** Kinds of objects that belong to the tenant who wrote them. */
const ROUTES: readonly string[] = ['HTTPRoute', 'GRPCRoute'];

/**
 * What a tenant may read in full of the map of a shared Gateway: its routes, and the Services
 * beside them. The Gateway and its ListenerSets carry the names of all tenants.
 */
const isTenantsOwn = ({ map }: EdgeReport, ref: ObjectRef): boolean => {
  if (ROUTES.includes(ref.kind)) return true;
  return (
    ref.kind === 'Service' &&
    map.nodes.some(
      ({ object }) =>
        ROUTES.includes(object.kind) && object.namespace === ref.namespace,
    )
  );
};

/**
 * The Kubernetes object of this name in the map of a report, as far as the report's reader may
 * see the whole of it.
 * @internal
 */
export const findMapObject = (
  report: EdgeReport,
  wanted: ObjectRef,
): ObjectRef | undefined => {
  const node = report.map.nodes.find(
    ({ object }) => objectKey(object) === objectKey(wanted),
  );
  if (!node || OUTSIDE.includes(node.object.group)) return undefined;
  return !report.id.scope || isTenantsOwn(report, node.object)
    ? node.object
    : undefined;
};
