import { TrafficPolicy } from '../objects/envoyGateway';
import { GatewayClass, HttpRoute } from '../objects/gatewayApi';
import { ClusterView } from './ClusterView';
import { CONTROLLER_NAME } from './envoyNames';
import {
  GatewayRefusal,
  GatewayTranslation,
  translateGateway,
} from './GatewayTranslation';
import { AncestorTranslation, translatePolicies } from './translatePolicies';
import { ParentTranslation, translateRoute } from './translateRoute';

/** What Envoy Gateway makes of a cluster. @internal */
export interface Translation {
  readonly classes: readonly GatewayClass[];
  readonly gateways: readonly GatewayTranslation[];
  readonly refused: readonly GatewayRefusal[];
  readonly routes: ReadonlyMap<HttpRoute, readonly ParentTranslation[]>;
  readonly policies: ReadonlyMap<TrafficPolicy, readonly AncestorTranslation[]>;
}

/** Translates the whole cluster: pure, so that it can be done again on every change. @internal */
export function translate(view: ClusterView): Translation {
  const classes = view.gatewayClasses.filter(
    ({ spec }) => spec.controllerName === CONTROLLER_NAME,
  );
  const translated = view.gateways.flatMap(gateway => {
    const gatewayClass = classes.find(
      ({ metadata }) => metadata.name === gateway.spec.gatewayClassName,
    );
    return gatewayClass ? [translateGateway(view, gateway, gatewayClass)] : [];
  });
  const gateways = translated.flatMap(result =>
    'listeners' in result ? [result] : [],
  );
  const refused = translated.flatMap(result =>
    'listeners' in result ? [] : [result],
  );
  const routes = new Map(
    view.routes.map(route => [route, translateRoute(view, gateways, route)]),
  );
  const targets = { gateways, routes };
  return {
    classes,
    gateways,
    refused,
    routes,
    policies: new Map([
      ...translatePolicies(view.clientPolicies, targets),
      ...translatePolicies(view.backendPolicies, targets),
    ]),
  };
}
