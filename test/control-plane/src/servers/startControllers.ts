import { join } from 'node:path';

import { assetPath, binaryPath } from '../build/cachePaths';
import type { ServedRun } from './Run';

/** Those that need a cloud provider or would give pods other addresses than their zone's. */
const OFF = [
  'nodeipam',
  'cloud-node-lifecycle',
  'service-lb-controller',
  'node-route-controller',
];

/** What makes pods of Deployments, puts them on nodes and calls them ready. @internal */
export const startControllers = ({
  servers,
  ports,
  kubeconfig,
}: ServedRun): void => {
  const common = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false'];
  servers.start({
    name: 'kube-controller-manager',
    command: binaryPath('kube-controller-manager'),
    args: [
      ...common,
      `--controllers=*,${OFF.map(name => `-${name}`).join(',')}`,
      '--secure-port=0',
      '--use-service-account-credentials=true',
      `--service-account-private-key-file=${join(
        servers.folder,
        'service-account.key',
      )}`,
      `--root-ca-file=${join(servers.folder, 'serving', 'apiserver.crt')}`,
    ],
  });
  servers.start({
    name: 'kube-scheduler',
    command: binaryPath('kube-scheduler'),
    args: [...common, '--secure-port=0'],
  });
  servers.start({
    name: 'kwok',
    command: binaryPath('kwok'),
    args: [
      `--kubeconfig=${kubeconfig}`,
      `--config=${assetPath('stages.yaml')}`,
      '--manage-all-nodes=true',
      // Without leases the nodes would be called dead after 40 s, and their pods not ready.
      '--node-lease-duration-seconds=40',
      `--server-address=127.0.0.1:${ports.kubelet}`,
      `--node-port=${ports.kubelet}`,
    ],
  });
};
