import { existsSync, readFileSync } from 'node:fs';

/**
 * What Jest's JSON report counts. A run that ended badly without a failed test (a suite that did
 * not load) is one failure.
 */
export const countJest = (report, code) => {
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
