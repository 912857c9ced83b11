import type { Run } from './Run';

/** Free ports for the servers of a run; the system hands them out. @internal */
export const findRunPorts = async (): Promise<Run['ports']> => {
  // The launcher is no package, and Jest loads its ES modules by nothing but `require`.
  // eslint-disable-next-line @backstage/no-relative-monorepo-imports
  const ports: typeof import('../../../launcher/ports.mjs') = require('../../../launcher/ports.mjs');
  return ports.findFreePorts(['etcd', 'etcdPeer', 'api', 'kubelet']);
};
