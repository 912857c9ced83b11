import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { Tier } from '../aws/Tier';
import { mayBeOf } from './mayBeOf';

type Environments = EdgeConfig['environments'];

const isProduction = (environments: Environments, edgeKey: string): boolean =>
  environments.some(
    environment =>
      environment.production !== false && mayBeOf(environment, edgeKey),
  );

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
