import { statSync } from 'node:fs';

import { KubeConfig } from '@kubernetes/client-node';

import { useFolder } from '../__fixtures__/useFolder';
import { writeKubeconfig } from './writeKubeconfig';

describe('the kubeconfig of a run', () => {
  const at = useFolder();

  const load = (ca?: string) => {
    const path = at('kubeconfig');
    writeKubeconfig(path, { url: 'https://127.0.0.1:6443', token: 't', ca });
    const config = new KubeConfig();
    config.loadFromFile(path);
    return { path, config };
  };

  it('leads a client to the server, as its administrator', () => {
    const { config } = load('a certificate');
    expect(config.getCurrentCluster()?.server).toBe('https://127.0.0.1:6443');
    expect(config.getCurrentUser()?.token).toBe('t');
  });

  it('trusts the certificate of the server and no other', () => {
    const { caData = '', skipTLSVerify } =
      load('a certificate').config.getCurrentCluster()!;
    expect(Buffer.from(caData, 'base64').toString()).toBe('a certificate');
    expect(skipTLSVerify).toBe(false);
  });

  it('is for the eyes of its owner', () => {
    expect(statSync(load().path).mode % 0o1000).toBe(0o600);
  });
});
