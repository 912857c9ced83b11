import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { binaryPath } from '../build/cachePaths';
import type { Run } from './Run';

const answers = async (url: string) => (await fetch(url)).ok;

/** Starts an empty etcd of one member; nothing in it outlives the run. @internal */
export const startEtcd = async ({ servers, ports }: Run): Promise<void> => {
  const url = `http://127.0.0.1:${ports.etcd}`;
  const peer = `http://127.0.0.1:${ports.etcdPeer}`;
  const data = join(servers.folder, 'etcd');
  mkdirSync(data, { mode: 0o700 });
  const etcd = servers.start({
    name: 'etcd',
    command: binaryPath('etcd'),
    args: [
      ...['--data-dir', data, '--log-level', 'warn', '--unsafe-no-fsync'],
      ...['--listen-client-urls', url, '--advertise-client-urls', url],
      ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
      ...['--initial-cluster', `default=${peer}`],
    ],
  });
  await etcd.ready(() => answers(`${url}/health`), 30);
};
