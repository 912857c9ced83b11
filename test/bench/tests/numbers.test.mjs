import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { load } from './load.mjs';

const { quantile } = load('quantile');
const { timeRuns } = load('timeRuns');
const { meetsAim } = load('Measurement');
const { readMachine } = load('Machine');

describe('a quantile', () => {
  const ten = [7, 1, 10, 3, 9, 2, 8, 5, 4, 6];
  for (const [part, value] of [
    [0, 1],
    [0.1, 1],
    [0.5, 5],
    [0.51, 6],
    [0.95, 10],
    [1, 10],
  ]) {
    it(`of ${part} of the numbers one to ten is ${value}`, () => {
      assert.equal(quantile(ten, part), value);
    });
  }

  it('of one value is that value, whatever the part', () => {
    assert.deepEqual([quantile([3], 0), quantile([3], 1)], [3, 3]);
  });

  it('sorts as numbers and leaves its input alone', () => {
    const values = Object.freeze([100, 9, 20]);
    assert.equal(quantile(values, 0.5), 20);
  });

  it('of nothing is refused', () => {
    assert.throws(() => quantile([], 0.5), /no quantile of no values/);
  });
});

describe('timed runs', () => {
  it('run for warming up as well, and count the rest only', () => {
    let runs = 0;
    const times = timeRuns({ warmUp: 3, counted: 5 }, () => {
      runs += 1;
    });
    assert.equal(runs, 8);
    assert.equal(times.length, 5);
  });

  it('tell milliseconds, of the run alone', () => {
    const [time] = timeRuns({ warmUp: 0, counted: 1 }, () => {
      const end = performance.now() + 5;
      while (performance.now() < end);
    });
    assert.ok(time >= 5, `${time}`);
  });

  it('fail as the run fails', () => {
    assert.throws(
      () =>
        timeRuns({ warmUp: 0, counted: 1 }, () => {
          throw new Error('broken input');
        }),
      /broken input/,
    );
  });
});

describe('an aim', () => {
  const row = { name: 'delay', unit: 'ms' };
  for (const [value, aim, met] of [
    [99, 100, true],
    [100, 100, true],
    [100.1, 100, false],
    [0, 0, true],
    [5, undefined, undefined],
  ]) {
    it(`of ${aim} is ${met} for ${value}`, () => {
      assert.equal(meetsAim({ ...row, value, aim }), met);
    });
  }
});

it('a machine is described by numbers that can be read again', () => {
  const machine = readMachine();
  assert.deepEqual(JSON.parse(JSON.stringify(machine)), machine);
  assert.ok(machine.cores > 0 && machine.memoryGiB > 0 && machine.load >= 0);
  assert.equal(machine.node, process.version);
});
