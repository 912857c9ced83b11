import { DECLARATIONS } from './apiReports.mjs';
import { bin } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { step } from './progress.mjs';

/** What is formatted: everything that is neither generated nor prose. */
const SOURCES = [
  '{plugins,test}/**/*.{ts,tsx,js,mjs,cjs}',
  '*.json',
  '.eslintrc.js',
  'plugins/*/{package.json,.eslintrc.js}',
];

const stage = async (title, command, args) => {
  const done = step(title);
  const code = await runToEnd(bin(command), args);
  done(code === 0 ? undefined : 'failed');
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};

export const checkFormat = () =>
  stage('Format', 'prettier', ['--check', '--loglevel', 'warn', ...SOURCES]);

export const fixFormat = () =>
  stage('Format', 'prettier', ['--write', '--loglevel', 'warn', ...SOURCES]);

/**
 * Checks all packages at once, and leaves their declarations to make reports of: from scratch,
 * as the order in which TypeScript writes a union depends on what it had seen before.
 */
export const checkTypes = () =>
  stage('Types', 'tsc', [
    ...['--pretty', 'false', '--incremental', 'false'],
    ...['--noEmit', 'false', '--outDir', DECLARATIONS],
  ]);

export const lint = (...args) =>
  stage('Lint', 'backstage-cli', [
    'repo',
    'lint',
    '--max-warnings',
    '0',
    ...args,
  ]);
