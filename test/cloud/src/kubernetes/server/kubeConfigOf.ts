import { KubeConfig } from '@kubernetes/client-node';

/** A client's configuration for one server and token. @internal */
export function kubeConfigOf(options: {
  name: string;
  url: string;
  token?: string;
}): KubeConfig {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    { name: options.name, server: options.url, skipTLSVerify: true },
    { name: `${options.name}-user`, token: options.token },
  );
  return config;
}
