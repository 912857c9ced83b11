import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { ROOT } from '../paths.mjs';

/** What `npm test` leaves for those that come after it. */
const TALLY = 'echo \'{"passed":7,"failed":0}\' > "$EDGE_TALLY"';

describe('what continuous integration runs', () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tls-edge-ci-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name, ...lines) =>
    writeFileSync(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'), {
      mode: 0o755,
    });

  /** `.ci/run` with an npm whose two commands are these lines. */
  const run = (everything, controlPlane) => {
    write(
      'npm',
      'echo "npm $*"',
      `if [ "$1" = test ]; then ${everything}; else ${controlPlane}; fi`,
    );
    const { status, stdout } = spawnSync(join(ROOT, '.ci/run'), {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    });
    return { status, lines: stdout.trim().split('\n') };
  };

  it('is everything, then the real control plane, whose first build has a time limit', () => {
    const { status, lines } = run(
      TALLY,
      'echo "$EDGE_BUILD_SECONDS"; cat "$EDGE_TALLY"',
    );
    assert.equal(status, 0);
    assert.deepEqual(lines, [
      'npm test',
      'npm run test:control-plane',
      '1200',
      '{"passed":7,"failed":0}',
    ]);
  });

  it('ends with the failure of everything', () => {
    const { status, lines } = run('exit 3', 'exit 0');
    assert.deepEqual({ status, lines }, { status: 3, lines: ['npm test'] });
  });

  it('ends with the failure of the control plane, which has counted', () => {
    const { status, lines } = run(TALLY, 'echo "8 passed, 1 failed"; exit 1');
    assert.equal(status, 1);
    assert.equal(lines.at(-1), '8 passed, 1 failed');
  });

  it('counts what ran before, and one failure, where time runs out', () => {
    // Ends the command as `timeout` does, without the wait.
    write('timeout', 'exit 124');
    const { status, lines } = run(TALLY, 'exit 0');
    assert.equal(status, 124);
    assert.deepEqual(lines.slice(-3), [
      '✗ The real control plane was not done with within 40 minutes.',
      '',
      '7 passed, 1 failed',
    ]);
  });
});
