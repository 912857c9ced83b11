import { inspect } from 'node:util';

import type { ObjectName } from '../../../api/Cluster';
import type { EdgeWorld } from './EdgeWorld';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

const ofEdge = (
  apiVersion: string,
  kind: string,
  name = 'payments-edge',
): ObjectName => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'payments' },
});

/** Objects of the recorded edge. */
export const GATEWAY = ofEdge('gateway.networking.k8s.io/v1', 'Gateway');
export const ENVOY_PROXY = ofEdge(
  'gateway.envoyproxy.io/v1alpha1',
  'EnvoyProxy',
);
/** The Deployment behind the edge's backend. */
export const API = ofEdge('apps/v1', 'Deployment', 'api');
export const route = (name: string) =>
  ofEdge('gateway.networking.k8s.io/v1', 'HTTPRoute', name);
/** What Envoy Gateway makes of the recorded edge. */
export const ENVOY_SERVICE: ObjectName = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: 'envoy-payments-payments-edge-aa3a793f',
    namespace: 'envoy-gateway-system',
  },
};

/**
 * A merge patch.
 * @throws Error with the server's answer where it is refused
 */
export const merge = async (
  { cluster }: EdgeWorld,
  object: ObjectName,
  change: object,
): Promise<void> => {
  const path = await cluster.pathOf(object);
  const answer = await cluster.api.patch(path, 'merge-patch+json', change);
  if (answer.code !== 200) {
    throw new Error(`${path} with ${inspect(change)}: ${inspect(answer)}`);
  }
};

/** Replaces part of a list, which a merge patch cannot. */
export const replaceList = async <T>(
  world: EdgeWorld,
  object: ObjectName,
  change: { readonly of: 'listeners' | 'parentRefs' | 'rules' } & {
    readonly by: (list: readonly T[]) => readonly T[];
  },
): Promise<void> => {
  const path = await world.cluster.pathOf(object);
  const { body } = await world.cluster.api.get(path);
  const list = change.by(body.spec[change.of]);
  await merge(world, object, { spec: { [change.of]: list } });
};

/** Adds a listener to the edge's Gateway. */
export const addListener = (world: EdgeWorld, listener: object) =>
  replaceList<object>(world, GATEWAY, {
    of: 'listeners',
    by: list => [...list, listener],
  });

/** Changes settings of the load balancer in the EnvoyProxy; their names without the prefix. */
export const setInEnvoyProxy = (
  world: EdgeWorld,
  settings: Readonly<Record<string, string>>,
) =>
  merge(world, ENVOY_PROXY, {
    spec: {
      provider: {
        kubernetes: { envoyService: { annotations: prefixed(settings) } },
      },
    },
  });

/** Changes them in the Gateway, as the article does. */
export const setInGateway = (
  world: EdgeWorld,
  settings: Readonly<Record<string, string>>,
) =>
  merge(world, GATEWAY, {
    spec: { infrastructure: { annotations: prefixed(settings) } },
  });

/** Takes a setting from the Service itself. */
export const unsetInService = (world: EdgeWorld, setting: string) =>
  merge(world, ENVOY_SERVICE, {
    metadata: { annotations: { [`${PREFIX}${setting}`]: null } },
  });

function prefixed(settings: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `${PREFIX}${name}`,
      value,
    ]),
  );
}
