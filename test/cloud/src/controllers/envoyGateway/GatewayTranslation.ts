import { EnvoyProxy } from '../objects/envoyGateway';
import { Gateway, GatewayClass } from '../objects/gatewayApi';
import { ClusterView } from './ClusterView';
import {
  ListenerTranslation,
  gatewayListenerConflict,
  translateListener,
} from './translateListener';
import {
  ListenerSetTranslation,
  translateListenerSets,
} from './translateListenerSets';

/** A Gateway of ours whose parameters are good: its listeners, routes and Envoy are looked after. @internal */
export interface GatewayTranslation {
  readonly gateway: Gateway;
  readonly gatewayClass: GatewayClass;
  readonly envoyProxy?: EnvoyProxy;
  readonly listeners: readonly ListenerTranslation[];
  /** The oldest first. */
  readonly sets: readonly ListenerSetTranslation[];
}

/** A Gateway whose EnvoyProxy does not exist: everything it had stays as it is. @internal */
export interface GatewayRefusal {
  readonly gateway: Gateway;
  readonly reason: string;
  readonly message: string;
}

function findEnvoyProxy(
  view: ClusterView,
  gateway: Gateway,
  gatewayClass: GatewayClass,
): EnvoyProxy | string | undefined {
  const own = gateway.spec.infrastructure?.parametersRef;
  const ref = own ?? gatewayClass.spec.parametersRef;
  if (!ref) {
    return undefined;
  }
  const namespace = own
    ? gateway.metadata.namespace
    : gatewayClass.spec.parametersRef?.namespace;
  const found = view.envoyProxies.find(
    ({ metadata }) =>
      metadata.name === ref.name && metadata.namespace === namespace,
  );
  return (
    found ??
    `failed to find envoyproxy ${namespace}/${ref.name} for Gateway ${gateway.metadata.name}: ` +
      `EnvoyProxy.gateway.envoyproxy.io "${ref.name}" not found`
  );
}

/** Translates one Gateway of a class that is served. @internal */
export function translateGateway(
  view: ClusterView,
  gateway: Gateway,
  gatewayClass: GatewayClass,
): GatewayTranslation | GatewayRefusal {
  const envoyProxy = findEnvoyProxy(view, gateway, gatewayClass);
  if (typeof envoyProxy === 'string') {
    return { gateway, reason: 'InvalidParameters', message: envoyProxy };
  }
  return {
    gateway,
    gatewayClass,
    envoyProxy,
    listeners: gateway.spec.listeners.map(listener =>
      translateListener(
        gateway,
        listener,
        gatewayListenerConflict(gateway, listener),
      ),
    ),
    sets: translateListenerSets(view, gateway),
  };
}
