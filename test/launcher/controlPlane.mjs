import { spawn } from 'node:child_process';

import { typescript } from './cloud.mjs';
import { nodeEnvironment } from './node.mjs';
import { ROOT } from './paths.mjs';

/**
 * Runs a command of the control plane, which ends its own children; gives the exit status. The
 * terminal sends Ctrl-C to it as well, other signals are passed on.
 */
export const runControlPlane = args =>
  new Promise((resolve, reject) => {
    const child = spawn(
      'node',
      [...typescript('test/control-plane/src/index.ts'), ...args],
      { cwd: ROOT, env: nodeEnvironment(), stdio: 'inherit' },
    );
    process.on('SIGINT', () => undefined);
    for (const signal of ['SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
