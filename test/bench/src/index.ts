import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { benchBackend } from './backend/benchBackend';
import { benchCore } from './core/benchCore';
import { readMachine } from './Machine';
import { renderTable } from './renderTable';

/** The npm script runs at the root of the repository. */
const CACHE = join(process.cwd(), '.cache');

/** The PostgreSQL the tests use; without it the backend's rows are missing. */
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

async function run() {
  const machine = readMachine();
  const core = benchCore();
  const backend = POSTGRES ? await benchBackend(POSTGRES) : [];
  const measured = [...core, ...backend];
  const { cpu, cores, memoryGiB, node, load } = machine;
  process.stdout.write(
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, load ${load}\n\n` +
      `${renderTable(measured)}\n`,
  );
  if (!POSTGRES) {
    process.stdout.write(
      '\nThe backend was not measured: set ' +
        'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to a PostgreSQL\n',
    );
  }
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
