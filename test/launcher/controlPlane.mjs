import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { typescript } from './cloud.mjs';
import { countJest } from './countJest.mjs';
import { nodeEnvironment } from './node.mjs';
import { CACHE, ROOT } from './paths.mjs';

const ENTRY = 'test/control-plane/src/index.ts';

/** The exit status by which the suites tell that the machine lacks what they need. */
const SKIPPED = 77;

/**
 * Runs a command of the control plane, which ends its own children; gives the exit status. The
 * terminal sends Ctrl-C to it as well, other signals are passed on.
 */
export const runControlPlane = args =>
  new Promise((resolve, reject) => {
    const child = spawn('node', [...typescript(ENTRY), ...args], {
      cwd: ROOT,
      env: nodeEnvironment(),
      stdio: 'inherit',
    });
    process.on('SIGINT', () => undefined);
    for (const signal of ['SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });

/**
 * Runs the suites; further arguments go to Jest. Gives what they counted and whether they ran to
 * their end, or undefined where the machine lacks what they need, which they have said.
 */
export const runControlPlaneSuites = async args => {
  const report = join(CACHE, 'control-plane.json');
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });
  const code = await runControlPlane([
    'test',
    ...['--json', `--outputFile=${report}`],
    ...args,
  ]);
  return code === SKIPPED
    ? undefined
    : { counts: countJest(report, code), ended: existsSync(report) };
};
