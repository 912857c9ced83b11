import { KubeConfig } from '@kubernetes/client-node';

import type { ApiAddress } from '../../../api/ApiClient';

/** The client configuration of an address, whose token never changes. */
export const kubeConfigOf = ({
  url,
  token,
  ca = '',
}: ApiAddress): KubeConfig => {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      name: 'watched',
      server: url,
      caData: Buffer.from(ca).toString('base64'),
      skipTLSVerify: false,
    },
    { name: 'watcher', token },
  );
  return kubeConfig;
};
