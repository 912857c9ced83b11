import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { prepareBinaries, prepareEnvoy } from '../prerequisites/prepare';
import { readBuildSeconds } from '../prerequisites/readBuildSeconds';
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

/** The exit status of a run that could not be one, as automake knows it. */
const SKIPPED = 77;

/** Plain `npm test` runs the package's other tests. */
const SUITES = ['--testPathIgnorePatterns', 'node_modules', '/src/(?!suites/)'];

const NEEDS_ENVOY = 'traffic';

/**
 * Builds what is missing and runs the suites on one control plane; further arguments go to Jest.
 * What the machine lacks is said in one sentence, and what needs it is left out.
 * @returns the exit status, 77 where there can be no control plane
 * @public
 */
export const test = async (
  host: NodeJS.Process,
  args: readonly string[],
): Promise<number> => {
  const say = (line: string) => host.stdout.write(`${line}\n`);
  try {
    const progress = createProgress(say);
    const lacking = await prepareBinaries(progress, {
      buildSeconds: readBuildSeconds(host.env),
    });
    if (lacking) {
      say(lacking);
      return SKIPPED;
    }
    const noEnvoy = await prepareEnvoy(progress);
    if (noEnvoy) {
      say(noEnvoy);
    }
    const controlPlane = await startControlPlane({
      progress,
      region: SUITE_REGION,
    });
    try {
      return await Promise.race([
        runJest(controlPlane, [
          ...args,
          ...SUITES,
          ...(noEnvoy ? [NEEDS_ENVOY] : []),
        ]),
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
