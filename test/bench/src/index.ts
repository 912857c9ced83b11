import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { benchAws } from './aws/benchAws';
import { benchAnswers } from './backend/benchAnswers';
import { benchDelay } from './backend/benchDelay';
import { benchMemory } from './backend/benchMemory';
import { benchViewers } from './backend/benchViewers';
import { benchCore } from './core/benchCore';
import { readMachine } from './Machine';
import { renderTable } from './renderTable';
import { benchStart } from './start/benchStart';
import { withPostgres } from './withPostgres';

/** The npm script runs at the root of the repository. */
const CACHE = join(process.cwd(), '.cache');

/** Leaves out the row that takes two starts of the whole portal. */
const WITHOUT_START = '--without-start';

const measureBackend = (postgresUrl: string) =>
  [benchViewers, benchAnswers, benchDelay, benchMemory].reduce(
    async (before, bench) => [...(await before), ...(await bench(postgresUrl))],
    Promise.resolve<Awaited<ReturnType<typeof benchDelay>>>([]),
  );

async function run() {
  const machine = readMachine();
  const core = benchCore();
  const backend = await withPostgres(measureBackend);
  const start = process.argv.includes(WITHOUT_START) ? [] : await benchStart();
  const measured = [...core, ...backend, ...(await benchAws()), ...start];
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

run().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`bench: ${error.stack}\n`);
    process.exit(1);
  },
);
