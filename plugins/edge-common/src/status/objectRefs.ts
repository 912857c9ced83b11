import type { ObjectRef } from '../identity';
import type { HttpRoute, ObjectMeta, Policy } from '../snapshot';

interface Named {
  readonly metadata: Pick<ObjectMeta, 'namespace' | 'name'>;
}

const ref =
  (group: string, kind: string) =>
  ({ metadata: { namespace, name } }: Named): ObjectRef => ({
    group,
    kind,
    namespace,
    name,
  });

const GATEWAY_API = 'gateway.networking.k8s.io';
const ENVOY_GATEWAY = 'gateway.envoyproxy.io';

/** @public */
export const gatewayClassRef = ref(GATEWAY_API, 'GatewayClass');
/** @public */
export const gatewayRef = ref(GATEWAY_API, 'Gateway');
/** @public */
export const listenerSetRef = ref(GATEWAY_API, 'ListenerSet');
/** An HTTPRoute or GRPCRoute, by its kind. @public */
export const httpRouteRef = (route: HttpRoute): ObjectRef =>
  ref(GATEWAY_API, route.kind)(route);
/** @public */
export const envoyProxyRef = ref(ENVOY_GATEWAY, 'EnvoyProxy');
/** @public */
export const policyRef = (policy: Policy): ObjectRef =>
  ref(ENVOY_GATEWAY, policy.kind)(policy);
/** @public */
export const serviceRef = ref('', 'Service');
/** @public */
export const podRef = ref('', 'Pod');
/** @public */
export const deploymentRef = ref('apps', 'Deployment');
/** @public */
export const bindingRef = ({
  group,
  metadata,
}: Named & { readonly group: string }): ObjectRef =>
  ref(group, 'TargetGroupBinding')({ metadata });
/** AWS objects are named by their ARN. @public */
export const awsRef = (kind: string, arn: string): ObjectRef => ({
  group: 'aws',
  kind,
  name: arn,
});
/** A name clients use, which no cluster has an object for. @public */
export const hostnameRef = (name: string): ObjectRef => ({
  group: 'dns',
  kind: 'Hostname',
  name,
});
