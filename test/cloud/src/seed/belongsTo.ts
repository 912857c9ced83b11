import { DEMO_CLUSTERS } from './demoClusters';
import type { ClusterName } from './demoClusters';
import { DEMO_SERVICES } from './services';

const clustersOf = (repository: string): readonly ClusterName[] =>
  DEMO_SERVICES.find(({ name }) => name === repository)?.clusters ?? [
    'demo-eu',
  ];

/**
 * Whether a file of a repository is for a cluster: what is below `edge/` by the environment its
 * folder names, all else where the service runs.
 * @public
 */
export const belongsTo =
  (cluster: ClusterName) =>
  (repository: string, path: string): boolean => {
    const [, environment] = /^edge\/([^/]+)\//.exec(path) ?? [];
    return environment
      ? environment === DEMO_CLUSTERS[cluster].environment
      : clustersOf(repository).includes(cluster);
  };
