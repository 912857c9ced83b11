import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { buildBinaries, isBuilt } from '../build/buildBinaries';
import { findGo, NO_GO } from '../build/findGo';
import { createProgress } from '../Progress';
import { startControlPlane } from '../startControlPlane';
import type { ControlPlane } from '../startControlPlane';
import { SUITE_REGION, SUITE_VARIABLE } from '../suiteControlPlane';
import type { SuiteControlPlane } from '../suiteControlPlane';

const PACKAGE = join(__dirname, '..', '..');

const runJest = (
  { cluster, kubeconfig, envoyGateway, servers }: ControlPlane,
  args: readonly string[],
): Promise<number> =>
  new Promise((resolve, reject) => {
    const told: SuiteControlPlane = {
      ...{ address: cluster.address, kubeconfig, envoyGateway },
      folder: servers.folder,
    };
    const child = spawn(
      process.execPath,
      [
        ...['--no-node-snapshot', require.resolve('jest/bin/jest')],
        ...['--config', require.resolve('@backstage/cli/config/jest')],
        ...['--runInBand', '--forceExit', ...args],
      ],
      {
        cwd: PACKAGE,
        env: { ...process.env, [SUITE_VARIABLE]: JSON.stringify(told) },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });

/**
 * Builds what is missing and runs the suites on one control plane; further arguments go to Jest.
 * Where nothing can be built for lack of Go it says so and is content.
 * @returns the exit status
 * @public
 */
export const test = async (
  host: NodeJS.Process,
  args: readonly string[],
): Promise<number> => {
  const say = (line: string) => host.stdout.write(`${line}\n`);
  if (!isBuilt() && !findGo()) {
    say(NO_GO);
    return 0;
  }
  try {
    const progress = createProgress(say);
    await buildBinaries(progress);
    const controlPlane = await startControlPlane({
      progress,
      region: SUITE_REGION,
    });
    try {
      return await Promise.race([
        runJest(controlPlane, args),
        controlPlane.servers.broken,
      ]);
    } finally {
      await controlPlane.stop();
    }
  } catch (error) {
    host.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
};
