import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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

/** A run that ended badly without a failed test (a suite that did not load) is one failure. */
const countJest = (report, code) => {
  if (!existsSync(report)) {
    return { passed: 0, failed: 1 };
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
    JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
};
