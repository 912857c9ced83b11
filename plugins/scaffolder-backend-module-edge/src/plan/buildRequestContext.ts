import { InputError } from '@backstage/errors';
import type {
  EdgeConfig,
  EntityFacts,
  RequestContext,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * Gathers what a request in this environment is judged by.
 * @throws InputError for an environment that is not configured
 * @internal
 */
export const buildRequestContext = (
  { clusters, environments, policy }: EdgeConfig,
  environmentName: string,
  entity: EntityFacts,
): RequestContext => {
  const environment = environments.find(({ name }) => name === environmentName);
  if (!environment) {
    const names = environments.map(({ name }) => name).join(', ');
    throw new InputError(
      `environment is "${environmentName}"; allowed: ${
        names || 'none, as edge.environments is empty'
      }`,
    );
  }
  const cluster = clusters.find(({ name }) => name === environment.cluster);
  return {
    policy,
    environment,
    entity,
    cluster: {
      name: environment.cluster,
      region: cluster?.aws?.region,
      accountId: cluster?.aws?.accountId,
    },
  };
};
