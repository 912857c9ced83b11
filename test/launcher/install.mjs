import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';

/** Written beside the packages: the hash of the lockfile they were installed from. */
export const STAMP = join('node_modules', '.tls-edge-lock');

const hashOf = file =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** Installs the packages when there are none or the lockfile has changed since. */
export const ensureInstalled = async (root = ROOT) => {
  const wanted = hashOf(join(root, 'package-lock.json'));
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const done = step('Installing packages (once, usually 3 to 5 minutes)');
  const { code, output } = await npmCi(root);
  if (code !== 0) {
    done('failed');
    throw new Error(
      `"npm ci" ended with ${code}. What it said last:\n${output.slice(-3000)}`,
    );
  }
  writeFileSync(stamp, wanted);
  done();
};

const npmCi = cwd =>
  new Promise((resolve, reject) => {
    const chunks = [];
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.stderr.on('data', chunk => chunks.push(chunk));
    child.once('error', reject);
    child.once('exit', code =>
      resolve({ code, output: Buffer.concat(chunks).toString() }),
    );
  });
