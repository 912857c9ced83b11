import { EndpointSlice, Deployment, Service } from '../objects/core';
import { ClusterObject } from '../objects/ClusterObject';
import { EnvoyProxy, TrafficPolicy } from '../objects/envoyGateway';
import {
  Gateway,
  GatewayClass,
  HttpRoute,
  ListenerSet,
  ReferenceGrant,
} from '../objects/gatewayApi';
import { ClusterCache } from '../runtime/ClusterCache';

/** Everything a translation looks at, as it is at one moment. @internal */
export interface ClusterView {
  readonly gatewayClasses: readonly GatewayClass[];
  readonly gateways: readonly Gateway[];
  readonly listenerSets: readonly ListenerSet[];
  readonly routes: readonly HttpRoute[];
  readonly grants: readonly ReferenceGrant[];
  readonly envoyProxies: readonly EnvoyProxy[];
  readonly clientPolicies: readonly TrafficPolicy[];
  readonly backendPolicies: readonly TrafficPolicy[];
  readonly services: readonly Service[];
  readonly deployments: readonly Deployment[];
  readonly endpointSlices: readonly EndpointSlice[];
  readonly namespaces: readonly ClusterObject[];
}

/** Kinds whose changes make a new translation necessary. @internal */
export const VIEWED_KINDS = [
  'GatewayClass',
  'Gateway',
  'ListenerSet',
  'HTTPRoute',
  'ReferenceGrant',
  'EnvoyProxy',
  'ClientTrafficPolicy',
  'BackendTrafficPolicy',
  'Service',
  'Deployment',
  'EndpointSlice',
  'Namespace',
] as const;

/** @internal */
export function readView(cache: ClusterCache): ClusterView {
  return {
    gatewayClasses: cache.list('GatewayClass'),
    gateways: cache.list('Gateway'),
    listenerSets: cache.list('ListenerSet'),
    routes: cache.list('HTTPRoute'),
    grants: cache.list('ReferenceGrant'),
    envoyProxies: cache.list('EnvoyProxy'),
    clientPolicies: cache.list('ClientTrafficPolicy'),
    backendPolicies: cache.list('BackendTrafficPolicy'),
    services: cache.list('Service'),
    deployments: cache.list('Deployment'),
    endpointSlices: cache.list('EndpointSlice'),
    namespaces: cache.list('Namespace'),
  };
}
