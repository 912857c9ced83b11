import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';

import { createTally } from '../tally.mjs';

const reportOf = (stages, file) => {
  const log = mock.method(console, 'log', () => undefined);
  const tally = createTally(file);
  stages.forEach(stage => tally.add(stage));
  const status = tally.report();
  const line = log.mock.calls.at(-1).arguments[0].trim();
  log.mock.restore();
  return { status, line };
};

describe('the last line of a run', () => {
  for (const [stages, line, status] of [
    [
      [
        { passed: 3, failed: 0 },
        { passed: 4, failed: 0 },
      ],
      '7 passed, 0 failed',
      0,
    ],
    [
      [
        { passed: 3, failed: 0 },
        { passed: 0, failed: 1 },
      ],
      '3 passed, 1 failed',
      1,
    ],
    [[{ passed: 0, failed: 0 }], '0 passed, 0 failed', 1],
    [[], '0 passed, 0 failed', 1],
  ]) {
    it(`is "${line}" with status ${status}`, () => {
      assert.deepEqual(reportOf(stages), { status, line });
    });
  }

  it('is the sum of all commands that were given the same file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-edge-tally-'));
    const file = join(folder, 'tally.json');
    try {
      reportOf([{ passed: 3, failed: 1 }], file);
      assert.deepEqual(reportOf([{ passed: 4, failed: 0 }], file), {
        status: 1,
        line: '7 passed, 1 failed',
      });
      assert.equal(reportOf([], file).line, '7 passed, 1 failed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
