import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { ROOT } from '../paths.mjs';
import {
  endAll,
  onEnd,
  runToEnd,
  startProcess,
  waitFor,
} from '../processes.mjs';
import { eventually, isAlive } from './alive.mjs';

const node = (name, program) =>
  startProcess({ name, command: process.execPath, args: ['-e', program] });

const launcher = path => JSON.stringify(join(ROOT, 'test/launcher', path));

/** A command of the launcher whose child has a child of its own; prints both numbers. */
const COMMAND = `
import { startProcess } from ${launcher('processes.mjs')};
import { withCleanup } from ${launcher('withCleanup.mjs')};
process.exitCode = await withCleanup(async () => {
  const { child } = startProcess({ name: 'test-parent', command: process.execPath, args: ['-e', \`
    const { spawn } = require('node:child_process');
    const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(grandchild.pid);
    setInterval(() => {}, 1000);
  \`] });
  child.stdout.on('data', chunk => console.log(child.pid, chunk.toString().trim()));
  await new Promise(() => setInterval(() => {}, 1000));
});
`;

const startCommand = async () => {
  const command = spawn(
    process.execPath,
    ['--input-type=module', '-e', COMMAND],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  command.stdout.on('data', chunk => {
    said += chunk;
  });
  const ended = new Promise(resolve => command.once('exit', resolve));
  const pids = await eventually('both children run', () => {
    const numbers = said.match(/^(\d+) (\d+)$/m);
    return numbers && numbers.slice(1).map(Number);
  });
  return { command, ended, pids };
};

describe('a command', { skip: process.platform === 'win32' }, () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    it(`takes its children and theirs along on ${signal}`, async () => {
      const { command, ended, pids } = await startCommand();
      assert.deepEqual(pids.map(isAlive), [true, true]);
      command.kill(signal);
      assert.equal(await ended, 130);
      await eventually('no child is left', () => !pids.some(isAlive));
    });
  }
});

describe('a process that is awaited', () => {
  it('fails the wait at once when it ends, with its log and last words', async () => {
    const started = node(
      'test-ends',
      'console.error("no room"); process.exit(3)',
    );
    await assert.rejects(
      waitFor(started, async () => false, 60),
      /test-ends ended\. Its log is .+test-ends\.log; it said last:\nno room/,
    );
    assert.equal(await started.ended, 3);
  });

  it('fails the wait when it never answers', async () => {
    const started = node('test-mute', 'setInterval(() => {}, 1000)');
    await assert.rejects(
      waitFor(started, () => Promise.reject(new Error('refused')), 0.2),
      /test-mute did not answer within 0\.2 s/,
    );
    await endAll();
    assert.equal(isAlive(started.child.pid), false);
  });

  it('ends the wait when it answers', async () => {
    const started = node('test-answers', 'setInterval(() => {}, 1000)');
    let asked = 0;
    await waitFor(started, async () => (asked += 1) === 2, 60);
    assert.equal(asked, 2);
    await endAll();
  });
});

describe('the end', () => {
  it('undoes what was registered, once', async () => {
    let undone = 0;
    onEnd(async () => {
      undone += 1;
    });
    await endAll();
    await endAll();
    assert.equal(undone, 1);
  });

  it('gives the status of a command that ran', async () => {
    assert.equal(await runToEnd(process.execPath, ['-e', '']), 0);
    assert.equal(
      await runToEnd(process.execPath, ['-e', 'process.exit(5)']),
      5,
    );
  });
});
