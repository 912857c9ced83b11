import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

import { BIN, NODE_BIN, ROOT } from './paths.mjs';

const MAJORS = [22, 24];

/** Backstage 1.55 declares Node 22 and 24. */
export const inRightNode = () =>
  MAJORS.includes(Number(process.versions.node.split('.')[0]));

/** The environment in which child processes find the right Node and the installed commands. */
export const nodeEnvironment = () => ({
  ...process.env,
  PATH: [...(inRightNode() ? [] : [NODE_BIN]), BIN, process.env.PATH].join(
    delimiter,
  ),
});

/** Runs this same command again under the Node of the packages; gives its exit status. */
export const runUnderRightNode = args =>
  new Promise((resolve, reject) => {
    const node = join(
      NODE_BIN,
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    if (!existsSync(node)) {
      reject(
        new Error(
          `Node ${process.version} runs this, Backstage needs ${MAJORS.join(
            ' or ',
          )}, and the package "node" is missing: remove node_modules and start again`,
        ),
      );
      return;
    }
    const child = spawn(node, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: [NODE_BIN, BIN, process.env.PATH].join(delimiter),
      },
    });
    // The terminal sends Ctrl-C to both: the child cleans up, the parent waits for it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (constants.signals[signal] ?? 0)),
    );
  });
