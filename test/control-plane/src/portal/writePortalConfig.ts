import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEMO_WORLD } from 'cloud/src/seed/demoWorld';
import { parse, stringify } from 'yaml';

const DEMO_CONFIG = join(__dirname, '..', '..', '..', '..', 'app-config.yaml');

interface Named {
  readonly name: string;
  readonly cluster?: string;
}

/**
 * Writes what comes after app-config.yaml so that the demo's first cluster is the control plane
 * and its second does not exist; all else about them stays as it is configured.
 * @param kubeconfig - path of the one that the portal is to use
 * @internal
 */
export const writePortalConfig = (path: string, kubeconfig: string): void => {
  const { edge } = parse(readFileSync(DEMO_CONFIG, 'utf8'));
  const { name, aws } = edge.clusters.find(
    (cluster: Named) => cluster.name === DEMO_WORLD.cluster,
  );
  const config = {
    edge: {
      clusters: [{ name, aws, kubeconfig: { path: kubeconfig } }],
      environments: edge.environments.filter(
        ({ cluster }: Named) => cluster === name,
      ),
      namespaceOwners: null,
    },
  };
  writeFileSync(path, stringify(config));
};
