import { HttpRoute, ParentRef } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';
import { Attachment, attachRoute } from './attachRoute';
import { ClusterView } from './ClusterView';
import { GatewayTranslation } from './GatewayTranslation';
import { resolveBackends } from './resolveBackends';

/** What a route is told about one of its parents. @internal */
export interface ParentTranslation {
  readonly parentRef: ParentRef;
  readonly gateway: GatewayTranslation;
  readonly attachment: Attachment;
  readonly verdicts: readonly Verdict[];
}

function leadsTo(
  { gateway }: GatewayTranslation,
  parent: ParentRef,
  route: HttpRoute,
): boolean {
  return (
    (parent.kind ?? 'Gateway') === 'Gateway' &&
    parent.name === gateway.metadata.name &&
    (parent.namespace ?? route.metadata.namespace) ===
      gateway.metadata.namespace
  );
}

/** Judges a route once for each parentRef that leads to a Gateway of ours. @internal */
export function translateRoute(
  view: ClusterView,
  gateways: readonly GatewayTranslation[],
  route: HttpRoute,
): readonly ParentTranslation[] {
  const { generation } = route.metadata;
  return (route.spec.parentRefs ?? []).flatMap(parentRef => {
    const translation = gateways.find(candidate =>
      leadsTo(candidate, parentRef, route),
    );
    if (!translation) {
      return [];
    }
    const attachment = attachRoute(route, parentRef, {
      gateway: translation.gateway,
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
        gateway: translation,
        attachment,
        verdicts: [accepted, ...resolveBackends(view, route)],
      },
    ];
  });
}

/** How many of the routes hang on a listener. @internal */
export function countAttached(
  parents: readonly (readonly ParentTranslation[])[],
  translation: GatewayTranslation,
  listenerName: string,
): number {
  return parents.filter(ofRoute =>
    ofRoute.some(
      ({ gateway, attachment }) =>
        gateway === translation &&
        'listeners' in attachment &&
        attachment.listeners.some(({ name }) => name === listenerName),
    ),
  ).length;
}
