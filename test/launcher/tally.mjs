/**
 * Adds up what passed and failed over all stages; the last line of a run is the sum, alone, in
 * the form that continuous integration reads.
 */
export const createTally = () => {
  const counts = { passed: 0, failed: 0 };
  return {
    add: ({ passed, failed }) => {
      counts.passed += passed;
      counts.failed += failed;
    },
    report: () => {
      console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
      return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
    },
  };
};
