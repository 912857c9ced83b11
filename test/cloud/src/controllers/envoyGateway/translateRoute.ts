import { HttpRoute, ParentRef } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';
import { Attachment, attachRoute } from './attachRoute';
import { ClusterView } from './ClusterView';
import { GatewayTranslation } from './GatewayTranslation';
import { ListenerHolder } from './ListenerHolder';
import { resolveBackends } from './resolveBackends';

/** What a route is told about one of its parents. @internal */
export interface ParentTranslation {
  readonly parentRef: ParentRef;
  readonly gateway: GatewayTranslation;
  readonly holder: ListenerHolder;
  readonly attachment: Attachment;
  readonly verdicts: readonly Verdict[];
}

/** What of a Gateway a parentRef names: itself, or one of its ListenerSets that it lets in. */
function holderOf(
  { gateway, sets }: GatewayTranslation,
  parent: ParentRef,
  route: HttpRoute,
): ListenerHolder | undefined {
  const isNamed = ({ metadata }: ListenerHolder) =>
    metadata.name === parent.name &&
    metadata.namespace === (parent.namespace ?? route.metadata.namespace);
  switch (parent.kind ?? 'Gateway') {
    case 'Gateway':
      return isNamed(gateway) ? gateway : undefined;
    case 'ListenerSet':
      return sets.find(
        ({ listenerSet, listeners }) =>
          listeners.length > 0 && isNamed(listenerSet),
      )?.listenerSet;
    default:
      return undefined;
  }
}

/** Judges a route once for each parentRef that leads to a Gateway of ours. @internal */
export function translateRoute(
  view: ClusterView,
  gateways: readonly GatewayTranslation[],
  route: HttpRoute,
): readonly ParentTranslation[] {
  const { generation } = route.metadata;
  return (route.spec.parentRefs ?? []).flatMap(parentRef => {
    const [found] = gateways.flatMap(gateway => {
      const holder = holderOf(gateway, parentRef, route);
      return holder ? [{ gateway, holder }] : [];
    });
    if (!found) {
      return [];
    }
    const attachment = attachRoute(route, parentRef, {
      holder: found.holder,
      namespaces: view.namespaces,
    });
    const accepted =
      'listeners' in attachment
        ? verdict('Accepted', true, {
            reason: 'Accepted',
            message: 'Route is accepted',
            generation,
          })
        : verdict('Accepted', false, { ...attachment, generation });
    return [
      {
        parentRef,
        ...found,
        attachment,
        verdicts: [accepted, ...resolveBackends(view, route)],
      },
    ];
  });
}

/** How many of the routes hang on a listener. @internal */
export function countAttached(
  parents: readonly (readonly ParentTranslation[])[],
  wanted: ListenerHolder,
  listenerName: string,
): number {
  return parents.filter(ofRoute =>
    ofRoute.some(
      ({ holder, attachment }) =>
        holder === wanted &&
        'listeners' in attachment &&
        attachment.listeners.some(({ name }) => name === listenerName),
    ),
  ).length;
}
