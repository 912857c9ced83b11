import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';

import { createTally } from '../tally.mjs';

const reportOf = stages => {
  const log = mock.method(console, 'log', () => undefined);
  const tally = createTally();
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
});
