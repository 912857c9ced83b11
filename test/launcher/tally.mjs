import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const readCounts = file =>
  file && existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0 };

/**
 * Adds up what passed and failed over all stages; the last line of a run is the sum, alone, in
 * the form that continuous integration reads. Commands that are given the same file add up too:
 * the last line of the last one is the sum of all.
 */
export const createTally = file => {
  const counts = readCounts(file);
  const print = () =>
    console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return {
    add: ({ passed, failed }) => {
      counts.passed += passed;
      counts.failed += failed;
    },
    /** Prints what earlier commands came to, where there were any. */
    repeat: () => {
      if (counts.passed + counts.failed > 0) {
        print();
      }
    },
    report: () => {
      if (file) {
        writeFileSync(file, JSON.stringify(counts));
      }
      print();
      return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
    },
  };
};
