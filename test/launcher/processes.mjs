import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { nodeEnvironment } from './node.mjs';
import { CACHE, ROOT } from './paths.mjs';

const children = new Set();
const cleanups = new Set();

/** Registers something to undo when this process ends, whatever ends it. */
export const onEnd = cleanup => cleanups.add(cleanup);

/**
 * Starts a long-lived process in a group of its own; its output goes to .cache/logs/<name>.log.
 * Gives `{ ended, log, tail }`, where `ended` resolves with the exit status.
 */
export const startProcess = ({ name, command, args, env, cwd = ROOT }) => {
  const logs = join(CACHE, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const file = createWriteStream(log);
  const lines = [];
  const child = spawn(command, args, {
    cwd,
    env: { ...nodeEnvironment(), ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = chunk => {
    file.write(chunk);
    lines.push(chunk.toString());
    lines.splice(0, lines.length - 20);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  children.add(child);
  const ended = new Promise(resolve =>
    child.once('exit', code => {
      children.delete(child);
      resolve(code);
    }),
  );
  return { name, ended, log, tail: () => lines.join('').slice(-4000), child };
};

/** Runs a command to its end with its output shown; gives the exit status. */
export const runToEnd = (command, args, { env = {}, cwd = ROOT } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...nodeEnvironment(), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.add(child);
    child.once('error', reject);
    child.once('exit', code => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });

/** Waits until `probe` is true; fails at once when the process ends, or after the limit. */
export const waitFor = async (started, probe, limitSeconds) => {
  const deadline = Date.now() + limitSeconds * 1000;
  let over = false;
  started.ended.then(() => {
    over = true;
  });
  for (;;) {
    if (await probe().catch(() => false)) {
      return;
    }
    if (over || Date.now() > deadline) {
      throw new Error(
        `${started.name} ${
          over ? 'ended' : `did not answer within ${limitSeconds} s`
        }. Its log is ${started.log}; it said last:\n${started.tail()}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
};

const signalGroup = (child, signal) => {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
};

/** Ends every child, gently first; nothing outlives the launcher. */
export const endAll = async () => {
  const running = [...children];
  const ended = Promise.all(
    running.map(child => new Promise(resolve => child.once('exit', resolve))),
  );
  running.forEach(child => signalGroup(child, 'SIGTERM'));
  let timer;
  const patience = new Promise(resolve => {
    timer = setTimeout(resolve, 8000);
  });
  await Promise.race([ended, patience]);
  clearTimeout(timer);
  [...children].forEach(child => signalGroup(child, 'SIGKILL'));
  for (const cleanup of cleanups) {
    await cleanup();
  }
  cleanups.clear();
};
