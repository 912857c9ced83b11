import { KubeConfig } from '@kubernetes/client-node';

/** Access to a test server as its one user. */
export const kubeConfigOf = (url: string): (() => KubeConfig) => {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    { name: 'test', server: url, skipTLSVerify: true },
    { name: 'portal', token: 'test-token' },
  );
  return () => kubeConfig;
};
