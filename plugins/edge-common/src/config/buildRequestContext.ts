import { InputError } from '@backstage/errors';

import type { EntityFacts, RequestContext } from '../request';
import type { EdgeConfig } from './EdgeConfig';

/**
 * All that a request for one environment is judged by, put together from the configuration.
 *
 * @throws InputError naming the environments there are, when this one is not among them.
 * @public
 */
export const buildRequestContext = (
  config: EdgeConfig,
  environmentName: string,
  entity: EntityFacts,
): RequestContext => {
  const environment = config.environments.find(
    ({ name }) => name === environmentName,
  );
  if (!environment) {
    const names = config.environments.map(({ name }) => name).join(', ');
    throw new InputError(
      `environment is ${JSON.stringify(environmentName)}; allowed: ${
        names || 'none, as edge.environments is empty'
      }`,
    );
  }
  const cluster = config.clusters.find(
    ({ name }) => name === environment.cluster,
  );
  return {
    policy: config.policy,
    environment,
    cluster: {
      name: environment.cluster,
      region: cluster?.aws?.region,
      accountId: cluster?.aws?.accountId,
    },
    entity,
    namespaceOwners: config.namespaceOwners[environment.cluster] ?? {},
  };
};
