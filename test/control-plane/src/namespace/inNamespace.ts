import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { ServerCommand, Servers } from '../processes/Servers';

/** A connection that leads into or out of a namespace. @public */
export interface Bridge {
  /** Port number of loopback, `address:port`, or path of a unix socket. */
  readonly from: number | string;
  readonly to: number | string;
}

/** @public */
export interface NamespaceCommand extends ServerCommand {
  /** Folder that is `/certs` inside. */
  readonly certs: string;
  /** Folder that is inside where a pod finds the files of its service account. */
  readonly serviceAccount?: string;
  /** Carried by a process inside. */
  readonly bridges: readonly Bridge[];
  /** Ranges of addresses that are loopback inside, such as `10.100.0.0/16`. */
  readonly localRanges?: readonly string[];
}

const BRIDGE = join(__dirname, 'bridge.js');

const pairsOf = (bridges: readonly Bridge[]) =>
  bridges.map(({ from, to }) => `${from}=${to}`);

/** Carries bridges from outside, in a process of their own, and waits until all do. @public */
export const startBridges = (
  servers: Servers,
  name: string,
  bridges: readonly Bridge[],
): Promise<void> => {
  const server = servers.start({
    name,
    command: process.execPath,
    args: [BRIDGE, ...pairsOf(bridges)],
  });
  return server.ready(async () => server.said().includes('listening'));
};

/** Without root's rights a user namespace gives them inside. @internal */
export const asRoot = () =>
  process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];

/**
 * The command that runs another in a network namespace of its own, so that servers with fixed
 * ports disturb nobody. Linux only.
 * @public
 */
export const inNamespace = (
  servers: Servers,
  wanted: NamespaceCommand,
): ServerCommand => {
  const { name, command, args, env, certs, bridges } = wanted;
  const { serviceAccount = '', localRanges = [] } = wanted;
  const root = join(servers.folder, `${name}-root`);
  mkdirSync(root);
  return {
    name,
    env,
    command: 'unshare',
    args: [
      ...asRoot(),
      ...['--net', '--mount', 'sh', join(__dirname, 'enter.sh')],
      ...[root, certs, serviceAccount, process.execPath, BRIDGE],
      pairsOf(bridges).join(' '),
      localRanges.join(' '),
      command,
      ...args,
    ],
  };
};
