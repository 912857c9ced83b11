import type { ObjectMeta } from '../snapshot';
import type { Ref } from './Relation';

/*
 * Envoy Gateway labels what it makes for a Gateway, in whatever namespace its mode puts it; names
 * can be overridden, labels cannot (envoyproxy/gateway internal/gatewayapi/helpers.go).
 */
const NAME = 'gateway.envoyproxy.io/owning-gateway-name';
const NAMESPACE = 'gateway.envoyproxy.io/owning-gateway-namespace';
const CLASS = 'gateway.envoyproxy.io/owning-gatewayclass';

/** The Gateway that Envoy Gateway made this object for. @internal */
export const owningGateway = ({
  metadata,
}: {
  readonly metadata: ObjectMeta;
}): Ref<'gateways'>[] => {
  const { [NAME]: name, [NAMESPACE]: namespace } = metadata.labels;
  return name && namespace ? [{ part: 'gateways', namespace, name }] : [];
};

/** The class whose merged Gateways share this object. @internal */
export const owningClass = ({
  metadata,
}: {
  readonly metadata: ObjectMeta;
}): Ref<'gatewayclasses'>[] => {
  const name = metadata.labels[CLASS];
  return name ? [{ part: 'gatewayclasses', name }] : [];
};
