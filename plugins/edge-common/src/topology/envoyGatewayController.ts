import type { GatewayClass } from '../snapshot';

/**
 * The controller name of Envoy Gateway, in classes, route parents and policy ancestors
 * (envoyproxy/gateway api/v1alpha1 `GatewayControllerName`).
 * @public
 */
export const ENVOY_GATEWAY_CONTROLLER =
  'gateway.envoyproxy.io/gatewayclass-controller';

/** Whether Envoy Gateway takes care of Gateways of this class. @public */
export const isServedByEnvoyGateway = ({
  controllerName,
}: Pick<GatewayClass, 'controllerName'>): boolean =>
  controllerName === ENVOY_GATEWAY_CONTROLLER;
