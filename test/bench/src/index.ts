import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { benchCore } from './core/benchCore';
import { readMachine } from './Machine';
import { renderTable } from './renderTable';

/** The npm script runs at the root of the repository. */
const CACHE = join(process.cwd(), '.cache');

async function run() {
  const machine = readMachine();
  const measured = [...benchCore()];
  const { cpu, cores, memoryGiB, node, load } = machine;
  process.stdout.write(
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, load ${load}\n\n` +
      `${renderTable(measured)}\n`,
  );
  mkdirSync(CACHE, { recursive: true });
  const at = new Date().toISOString();
  writeFileSync(
    join(CACHE, 'bench.json'),
    `${JSON.stringify({ at, machine, measured }, undefined, 2)}\n`,
  );
}

run().catch(error => {
  process.stderr.write(`bench: ${error.stack}\n`);
  process.exitCode = 1;
});
