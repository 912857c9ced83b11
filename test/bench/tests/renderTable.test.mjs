import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { load } from './load.mjs';

const { renderTable } = load('renderTable');

const cellsOf = line =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
const rowOf = measurement =>
  cellsOf(renderTable([measurement]).split('\n').at(-1));

describe('the table of measurements', () => {
  it('shows value and aim with their unit, and whether it is met', () => {
    assert.deepEqual(
      rowOf({ name: 'One edge', value: 0.75, unit: 'ms', aim: 1 }),
      ['One edge', '0.75 ms', '≤ 1 ms', 'met'],
    );
  });

  it('does not hide an aim that is missed', () => {
    const row = rowOf({ name: 'Delay', value: 295, unit: 'ms', aim: 100 });
    assert.deepEqual(row, ['Delay', '295 ms', '≤ 100 ms', 'MISSED']);
  });

  it('judges by the value, not by what is left of it when rounded', () => {
    const row = rowOf({ name: 'Size', value: 25.004, unit: 'KiB', aim: 25 });
    assert.deepEqual(row, ['Size', '25 KiB', '≤ 25 KiB', 'MISSED']);
  });

  it('rounds an aim that follows from another measurement', () => {
    const row = rowOf({
      name: 'Bytes',
      value: 0.1,
      unit: 'KiB',
      aim: 138.1839,
    });
    assert.deepEqual(row, ['Bytes', '0.1 KiB', '≤ 138 KiB', 'met']);
  });

  it('leaves aim and verdict empty where there is no aim', () => {
    const row = rowOf({ name: 'Requests', value: 27, unit: 'requests' });
    assert.deepEqual(row, ['Requests', '27 requests', '', '']);
  });

  it('puts the note behind the name', () => {
    const [name] = rowOf({
      name: 'A',
      note: 'one thread',
      value: 1,
      unit: 's',
    });
    assert.equal(name, 'A (one thread)');
  });

  it('lines its columns up, with a rule below the head', () => {
    const lines = renderTable([
      { name: 'short', value: 1, unit: 's' },
      { name: 'a much longer name', value: 123_456, unit: 's', aim: 10 },
    ]).split('\n');
    assert.equal(new Set(lines.map(({ length }) => length)).size, 1);
    assert.match(lines[1], /^\|( -+ \|){4}$/);
    assert.equal(lines.length, 4);
  });

  it('is a head and a rule where nothing was measured', () => {
    assert.deepEqual(cellsOf(renderTable([]).split('\n')[0]), [
      ...['Measured', 'Value', 'Aim', ''],
    ]);
  });
});
