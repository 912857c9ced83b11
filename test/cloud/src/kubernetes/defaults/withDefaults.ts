import { KubeDraft } from '../object/KubeObject';
import { Resource } from '../resources/Resource';
import {
  backendTrafficPolicyDefaults,
  envoyProxyDefaults,
} from './envoyGatewayDefaults';
import { gatewayClassDefaults, gatewayDefaults } from './gatewayDefaults';
import { httpRouteDefaults } from './httpRouteDefaults';
import { serviceDefaults } from './serviceDefaults';
import {
  deploymentDefaults,
  namespaceDefaults,
  podDefaults,
} from './workloadDefaults';

const defaults: Readonly<Record<string, (draft: KubeDraft) => KubeDraft>> = {
  BackendTrafficPolicy: backendTrafficPolicyDefaults,
  Deployment: deploymentDefaults,
  EnvoyProxy: envoyProxyDefaults,
  Gateway: gatewayDefaults,
  GatewayClass: gatewayClassDefaults,
  HTTPRoute: httpRouteDefaults,
  Namespace: namespaceDefaults,
  Pod: podDefaults,
  Service: serviceDefaults,
};

/** Writes the defaults of a kind into a draft. @internal */
export function withDefaults(resource: Resource, draft: KubeDraft): KubeDraft {
  return defaults[resource.kind]?.(draft) ?? draft;
}
