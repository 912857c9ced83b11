import { createTally } from '../tally.mjs';
import { runUnitTests } from '../unit.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** Unit and integration tests; further arguments go to Jest. */
export const run = args =>
  withCleanup(async () => {
    const tally = createTally();
    tally.add(await runUnitTests(args));
    return tally.report();
  });
