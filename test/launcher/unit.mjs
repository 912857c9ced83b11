import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { countJest } from './countJest.mjs';
import { bin, CACHE } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { runToEnd } from './processes.mjs';
import { step } from './progress.mjs';

/** Unit and integration tests of all packages, on a PostgreSQL of their own. */
export const runUnitTests = async (args = []) => {
  const { POSTGRES } = await findFreePorts(['POSTGRES']);
  const database = await startPostgres(POSTGRES);
  const report = join(CACHE, 'unit.json');
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });

  const done = step('Unit and integration tests');
  const code = await runToEnd(
    bin('backstage-cli'),
    [
      ...['repo', 'test', '--watchAll=false', '--forceExit'],
      ...['--json', `--outputFile=${report}`, '--silent', ...args],
    ],
    {
      env: {
        CI: 'true',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: database,
      },
    },
  );
  done(code === 0 ? undefined : 'failed');
  return countJest(report, code);
};
