import { GatewayClass } from '../objects/gatewayApi';

/** What Envoy Gateway makes belongs to the class, so that a Gateway's deletion is its own work. @internal */
export function ownerOf({ apiVersion, kind, metadata }: GatewayClass) {
  return { apiVersion, kind, name: metadata.name, uid: metadata.uid ?? '' };
}
