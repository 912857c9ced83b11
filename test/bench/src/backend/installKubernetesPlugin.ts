import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The one that belongs to Backstage 1.55. */
const VERSION = '0.21.11';
const NAME = '@backstage/plugin-kubernetes-backend';

/** Outside the checkout: the product does not depend on the plugin it is compared with. */
const cacheFolder = (): string =>
  join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'tls-edge/bench',
    `kubernetes-backend-${VERSION}`,
  );

/**
 * Installs the plugin once and gives the folder it can be required from.
 * @internal
 */
export const installKubernetesPlugin = async (): Promise<string> => {
  const folder = cacheFolder();
  if (existsSync(join(folder, 'node_modules', NAME, 'package.json'))) {
    return folder;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await promisify(execFile)(
    'npm',
    ['install', '--no-audit', '--no-fund', `${NAME}@${VERSION}`],
    { cwd: folder, maxBuffer: 64 * 2 ** 20 },
  );
  return folder;
};
