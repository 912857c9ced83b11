import type { Config } from '@backstage/config';
import {
  KUBERNETES_KINDS,
  LOAD_BALANCER_CONTROLLERS,
  type ClusterConfig,
} from '@tls-edge/backstage-plugin-edge-common';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

import { createKubeConfig } from '../cluster/createKubeConfig';
import {
  createKubernetesApi,
  type KubernetesApi,
} from '../cluster/KubernetesApi';
import { readApiAccess } from '../cluster/readApiAccess';
import type { WatchedKind } from '../cluster/WatchedKind';

/** Where controllers keep their TargetGroupBindings. */
const BINDINGS = Object.values(LOAD_BALANCER_CONTROLLERS).flatMap(
  ({ targetGroupBinding }) => targetGroupBinding ?? [],
);

/**
 * The kinds to read in a cluster. TargetGroupBindings live in the group of the controller that
 * makes them: the configured one, else of each whose group the cluster serves.
 * @internal
 */
export const kindsOf = ({
  loadBalancerController,
}: Pick<ClusterConfig, 'loadBalancerController'>): readonly WatchedKind[] => {
  const only =
    loadBalancerController &&
    LOAD_BALANCER_CONTROLLERS[loadBalancerController].targetGroupBinding;
  const bindings = only
    ? [only]
    : BINDINGS.map(binding => ({ ...binding, isLookedUp: true }));
  return KUBERNETES_KINDS.flatMap((kind): readonly WatchedKind[] =>
    kind.part === 'targetgroupbindings'
      ? bindings.map(binding => ({ ...kind, ...binding }))
      : [kind],
  );
};

/**
 * The API of a configured cluster; nothing is sent yet.
 * @throws InputError that names the key where its access cannot work
 * @internal
 */
export const connectCluster = (options: {
  readonly rootConfig: Config;
  readonly cluster: ClusterConfig;
  /** Position in `edge.clusters`, for messages. */
  readonly position: number;
  /** Signs EKS tokens. */
  readonly credentials: AwsCredentialIdentityProvider;
}): KubernetesApi => {
  const { rootConfig, cluster, position, credentials } = options;
  const access = readApiAccess({ config: rootConfig, cluster, position });
  return createKubernetesApi(
    createKubeConfig({
      access,
      key: `edge.clusters[${position}]`,
      credentials: async () => credentials,
    }),
  );
};
