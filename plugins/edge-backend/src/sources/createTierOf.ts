import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { Tier } from '../aws/Tier';

type Environments = EdgeConfig['environments'];

/** An environment without a namespace reaches into every namespace of its cluster. */
const isProduction = (environments: Environments, edgeKey: string): boolean => {
  const [cluster, namespace] = edgeKey.split('/');
  return environments.some(
    environment =>
      environment.production !== false &&
      environment.cluster === cluster &&
      (environment.namespace ?? namespace) === namespace,
  );
};

/**
 * How closely an edge is followed: at once while somebody may be waiting, else by whether an
 * environment that it can belong to serves production.
 * @internal
 */
export const createTierOf =
  (environments: Environments, isHot: (edgeKey: string) => boolean) =>
  (edgeKey: string): Tier => {
    if (isHot(edgeKey)) return 'hot';
    return isProduction(environments, edgeKey) ? 'warm' : 'cold';
  };
