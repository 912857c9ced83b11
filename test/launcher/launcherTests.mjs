import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';

const LAUNCHER = join(ROOT, 'test/launcher/tests');
const BENCH = join(ROOT, 'test/bench/tests');

const filesEnding = (ending, folders = [LAUNCHER]) =>
  folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith(ending))
      .map(name => join(folder, name)),
  );

const runFiles = async (title, files) => {
  const done = step(title);
  const counts = { passed: 0, failed: 0 };
  const failures = [];
  const events = run({ files, concurrency: 1 });
  const isTest = ({ details }) => details.type === 'test';
  events.on('test:pass', event => {
    counts.passed += Number(isTest(event) && !event.skip);
  });
  events.on('test:fail', event => {
    // A suite fails with its tests: only a failure of its own hooks counts beside theirs.
    if (isTest(event) || event.details.error.failureType === 'hookFailed') {
      counts.failed += 1;
      failures.push(`${event.name}: ${event.details.error.cause ?? ''}`);
    }
  });
  const output = events.compose(spec);
  output.on('data', () => undefined);
  await finished(output);
  failures.forEach(failure => console.error(`✗ ${failure}`));
  done(counts.failed === 0 ? undefined : 'failed');
  return counts;
};

/** Ports, installation and child processes of these very commands, and how benchmarks count. */
export const runLauncherTests = () =>
  runFiles(
    'Tests of the commands',
    filesEnding('.test.mjs', [LAUNCHER, BENCH]),
  );

/** `npm start` from the first line to Ctrl-C, on the embedded cloud and on real clusters. */
export const runStartJourneys = () =>
  runFiles('Starting and ending the portal', filesEnding('.journey.mjs'));
