import { createHash } from 'node:crypto';
import { Labels } from '../objects/ClusterObject';
import { Gateway } from '../objects/gatewayApi';

/** The name of the classes Envoy Gateway serves. @internal */
export const CONTROLLER_NAME = 'gateway.envoyproxy.io/gatewayclass-controller';

/** Where it keeps the Envoys of all Gateways. @internal */
export const ENVOY_NAMESPACE = 'envoy-gateway-system';

/** The name of a Gateway's Deployment and Service: readable part of at most 48 characters, then a hash. @internal */
export function envoyName({ metadata }: Gateway): string {
  const { namespace, name } = metadata;
  const hash = createHash('sha256')
    .update(`${namespace}/${name}`)
    .digest('hex')
    .slice(0, 8);
  return `envoy-${`${namespace}-${name}`.slice(0, 48)}-${hash}`;
}

/** The labels by which a Gateway's Envoy objects are found. @internal */
export function owningLabels({ metadata }: Gateway): Labels {
  return {
    'app.kubernetes.io/component': 'proxy',
    'app.kubernetes.io/managed-by': 'envoy-gateway',
    'app.kubernetes.io/name': 'envoy',
    'gateway.envoyproxy.io/owning-gateway-name': metadata.name,
    'gateway.envoyproxy.io/owning-gateway-namespace': metadata.namespace ?? '',
  };
}
