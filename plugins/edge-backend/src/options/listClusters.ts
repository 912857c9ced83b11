import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import type { ClusterOptions } from '@tls-edge/backstage-plugin-edge-common/report';

import { listEnvironments, type EnvironmentsOptions } from './listEnvironments';
import { optionList } from './optionList';

const regionOf = ({ clusters }: EdgeConfig, cluster: string) =>
  clusters.find(({ name }) => name === cluster)?.aws?.region;

/**
 * The clusters of the environments in which the caller may ask for an edge, in the order of the
 * configuration.
 * @internal
 */
export const listClusters = (options: EnvironmentsOptions): ClusterOptions => {
  const { config, entity } = options;
  const environments = listEnvironments(options).items;
  const names = new Set(environments.map(({ cluster }) => cluster));
  return optionList({
    items: [...names].map(name => ({
      name,
      region: regionOf(config, name),
      environments: environments
        .filter(({ cluster }) => cluster === name)
        .map(environment => environment.name),
    })),
    emptyBecause:
      config.environments.length === 0
        ? 'No environment is configured; the platform team adds them under edge.environments'
        : `You may ask for an edge${
            entity ? ` of ${entity.ref}` : ''
          } in no environment; choose another entity, or ask the portal’s administrators for edge.request`,
  });
};
