import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import { parse } from 'yaml';

import { useFolder } from '../__fixtures__/useFolder';
import { writePortalConfig } from './writePortalConfig';

const DEMO_CONFIG = join(__dirname, '../../../../app-config.yaml');

describe('the configuration of a portal on a real control plane', () => {
  const at = useFolder();
  const demo = parse(readFileSync(DEMO_CONFIG, 'utf8')).edge;
  const write = () => {
    writePortalConfig(at('config.yaml'), '/run/portal kubeconfig');
    return parse(readFileSync(at('config.yaml'), 'utf8')).edge;
  };
  const [first] = demo.clusters;

  it('leads the demo’s first cluster to the kubeconfig, and leaves its account as it is', () => {
    expect(write().clusters).toEqual([
      {
        ...{ name: 'demo-eu', aws: first.aws },
        kubeconfig: { path: '/run/portal kubeconfig' },
      },
    ]);
  });

  it('knows no way into it but that one', () => {
    expect(first).toHaveProperty('server');
    expect(write().clusters[0]).not.toHaveProperty('server');
  });

  it('has the environments of that cluster, and no others', () => {
    const { environments } = write();
    expect(environments).toEqual(
      demo.environments.filter(
        ({ cluster }: { cluster: string }) => cluster === 'demo-eu',
      ),
    );
    expect(environments).toHaveLength(1);
    expect(demo.environments.length).toBeGreaterThan(1);
  });

  it('is one that the product takes, over that of the demo', () => {
    const { namespaceOwners, ...written } = write();
    // Backstage's configuration takes null for a key that is taken away.
    expect(namespaceOwners).toBeNull();
    const { namespaceOwners: _, ...below } = demo;
    const config = parseEdgeConfig({ ...below, ...written });
    expect(config.clusters.map(({ name }) => name)).toEqual(['demo-eu']);
    expect(config.environments.map(({ cluster }) => cluster)).toEqual([
      'demo-eu',
    ]);
  });
});
