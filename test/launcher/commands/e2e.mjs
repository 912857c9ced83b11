import { runJourneys } from '../e2e.mjs';
import { createTally } from '../tally.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** The browser journeys alone; further arguments go to Playwright. */
export const run = args =>
  withCleanup(async () => {
    const tally = createTally();
    tally.add(await runJourneys(args));
    return tally.report();
  });
